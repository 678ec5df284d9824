/**
 * Figures of people, and the same parts put together wrongly. In lengths of a standing body, about 1 from head to feet.
 */
import { within, type Canvas, type Colour, type Frame } from './canvas.js';
import { anyColour, between, darker, pick, skinColour, type Random } from './draw.js';

const TORSO = 0.3;
const THIGH = 0.23;
const SHIN = 0.23;
const UPPER_ARM = 0.15;
const FOREARM = 0.15;
const NECK = 0.02;

/** What someone looks like: colours and girths. */
interface Looks {
  readonly skin: Colour;
  readonly hair: Colour;
  readonly shirt: Colour;
  readonly sleeve: Colour;
  readonly trousers: Colour;
  readonly shoes: Colour;
  readonly headRadius: number;
  readonly shoulder: number;
  readonly limb: number;
}

/** A limb's place, where it starts, and how far its second half is turned against the first. */
interface Limb {
  readonly frame: Frame;
  readonly bend: number;
}

/** Where the parts are. Head and torso start at the neck, arms at the shoulder, legs at the hip. */
interface Pose {
  readonly head: Frame;
  readonly torso: Frame;
  readonly arms: readonly [Limb, Limb];
  readonly legs: readonly [Limb, Limb];
}

/** Draws a person whose hip is at the frame's origin. */
export function drawPerson(canvas: Canvas, frame: Frame, random: Random): void {
  const looks = drawLooks(random);
  paintFigure(canvas, personPose(frame, looks, random), looks);
}

/** Draws a person's parts so that they are none: the head not on the shoulders, the torso not on the legs, or both. */
export function drawMixedParts(canvas: Canvas, frame: Frame, random: Random): void {
  const looks = drawLooks(random);
  const person = personPose(frame, looks, random);
  const mix = pick(random, [loseHead, loseTorso, shuffle, shuffle, shuffle, shuffle]);
  paintFigure(canvas, mix(person, frame, random), looks);
}

function drawLooks(random: Random): Looks {
  const skin = skinColour(random);
  const shirt = anyColour(random);
  return {
    skin,
    hair: random() < 0.7 ? darker(skinColour(random), between(random, 0.1, 0.7)) : anyColour(random),
    shirt,
    sleeve: random() < 0.6 ? shirt : skin,
    trousers: anyColour(random),
    shoes: darker(anyColour(random), 0.5),
    headRadius: between(random, 0.085, 0.11),
    shoulder: between(random, 0.085, 0.12),
    limb: between(random, 0.028, 0.042),
  };
}

/** Standing, walking, running, bent, arms anywhere. */
function personPose(frame: Frame, looks: Looks, random: Random): Pose {
  const torso = within(frame, 0, -TORSO, between(random, -0.12, 0.12));
  const stride = between(random, 0, 0.7);
  const crouch = random() < 0.2 ? between(random, 0.3, 1.2) : 0;
  const arm = (side: number): Limb => ({
    frame: within(torso, side * looks.shoulder, 0.03, -side * between(random, 0.05, 2.4)),
    bend: -side * between(random, -0.2, 1.4),
  });
  const leg = (side: number): Limb => ({
    frame: within(frame, side * 0.05, 0, -side * (stride * random() + 0.03) - crouch),
    bend: side * stride * between(random, 0, 0.6) + 1.5 * crouch,
  });
  return {
    head: within(torso, 0, 0, between(random, -0.25, 0.25)),
    torso,
    arms: [arm(-1), arm(1)],
    legs: [leg(-1), leg(1)],
  };
}

/** The head lies, hangs or stands somewhere beside or below the shoulders. */
function loseHead(person: Pose, frame: Frame, random: Random): Pose {
  const side = random() < 0.5 ? -1 : 1;
  const head = pick(random, [
    () => within(frame, side * between(random, 0.24, 0.45), between(random, -0.2, 0.5)),
    () => within(frame, between(random, -0.1, 0.1), between(random, 0, 0.5)),
  ])();
  return { ...person, head: within(head, 0, 0, between(random, -0.4, 0.4)) };
}

/** The head is on the legs, the torso with its arms elsewhere. */
function loseTorso(person: Pose, frame: Frame, random: Random): Pose {
  const side = random() < 0.5 ? -1 : 1;
  const torso = within(
    frame,
    side * between(random, 0.25, 0.45),
    between(random, -0.3, 0.2),
    side * between(random, 0, 1.6),
  );
  return { ...person, ...shouldersAt(torso, person, random), head: within(frame, 0, 0) };
}

/** Everything is anywhere, but the head not above. */
function shuffle(person: Pose, frame: Frame, random: Random): Pose {
  const anywhere = () =>
    within(
      frame,
      between(random, -0.35, 0.35),
      between(random, -0.4, 0.3),
      between(random, -Math.PI, Math.PI),
    );
  const [first, second] = person.legs;
  return {
    ...shouldersAt(anywhere(), person, random),
    head: within(
      frame,
      between(random, -0.4, 0.4),
      between(random, 0, 0.5),
      between(random, -Math.PI, Math.PI),
    ),
    legs: [
      { ...first, frame: anywhere() },
      { ...second, frame: anywhere() },
    ],
  };
}

/** The torso at a frame, and the person's arms on it. */
function shouldersAt(torso: Frame, person: Pose, random: Random): Pick<Pose, 'torso' | 'arms'> {
  const arm = ({ bend }: Limb, side: number): Limb => ({
    frame: within(torso, side * 0.1, 0.03, -side * between(random, 0.05, 2.4)),
    bend,
  });
  return { torso, arms: [arm(person.arms[0], -1), arm(person.arms[1], 1)] };
}

function paintFigure(canvas: Canvas, pose: Pose, looks: Looks): void {
  for (const { frame, bend } of pose.legs) {
    const shin = within(frame, 0, THIGH, bend);
    const foot = within(shin, 0, SHIN);
    canvas.bar(frame, THIGH, looks.limb * 1.2, { colour: looks.trousers });
    canvas.bar(shin, SHIN, looks.limb, { colour: looks.trousers });
    canvas.ellipse(foot, looks.limb * 1.5, looks.limb, { colour: looks.shoes });
  }
  paintArm(canvas, pose.arms[0], looks);
  paintHead(canvas, pose.head, looks);
  const middle = within(pose.torso, 0, TORSO / 2);
  canvas.rectangle(middle, looks.shoulder, TORSO / 2 + 0.02, { colour: looks.shirt }, 0.05);
  paintArm(canvas, pose.arms[1], looks);
}

function paintArm(canvas: Canvas, { frame, bend }: Limb, looks: Looks): void {
  const forearm = within(frame, 0, UPPER_ARM, bend);
  canvas.bar(frame, UPPER_ARM, looks.limb, { colour: looks.shirt });
  canvas.bar(forearm, FOREARM, looks.limb * 0.85, { colour: looks.sleeve });
  canvas.ellipse(within(forearm, 0, FOREARM), looks.limb * 1.1, looks.limb * 1.1, { colour: looks.skin });
}

function paintHead(canvas: Canvas, frame: Frame, { skin, hair, headRadius }: Looks): void {
  const centre = -NECK - headRadius * 1.15;
  canvas.rectangle(within(frame, 0, -NECK), headRadius * 0.45, NECK + 0.03, { colour: skin });
  canvas.ellipse(within(frame, 0, centre - 0.25 * headRadius), headRadius * 1.05, headRadius * 1.05, {
    colour: hair,
  });
  canvas.ellipse(within(frame, 0, centre + 0.1 * headRadius), headRadius * 0.9, headRadius * 1.05, {
    colour: skin,
  });
}
