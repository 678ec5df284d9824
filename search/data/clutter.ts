/** What stands around in generated scenes: backgrounds and things, some of them shaped like parts of people. */
import { within, type Canvas, type Colour, type Frame } from './canvas.js';
import { anyColour, between, darker, pick, skinColour, wholeBetween, type Random } from './draw.js';

/** A wall or sky, a floor, stripes or blotches on them. */
export function drawBackground(canvas: Canvas, random: Random): void {
  const aspect = canvas.width / canvas.height;
  const horizon = between(random, 0.3, 0.9);
  const wall = anyColour(random);
  const floor = anyColour(random);
  const half = aspect / 2 + 1;
  const at = (x: number, y: number, angle = 0): Frame => ({ x, y, angle, scale: 1 });
  canvas.gradient(darker(wall, between(random, 0.5, 1.3)), wall);
  if (random() < 0.4) drawStripes(canvas, wall, random);
  canvas.rectangle(at(aspect / 2, horizon + 1, between(random, -0.05, 0.05)), half, 1, { colour: floor });
  for (let n = wholeBetween(random, 2, 6); n > 0; n--) {
    canvas.ellipse(
      at(between(random, 0, aspect), random(), between(random, 0, Math.PI)),
      between(random, 0.05, 0.4),
      between(random, 0.05, 0.3),
      { colour: anyColour(random), opacity: between(random, 0.1, 0.5), blur: between(random, 0.02, 0.3) },
    );
  }
}

function drawStripes(canvas: Canvas, wall: Colour, random: Random): void {
  const aspect = canvas.width / canvas.height;
  const paint = { colour: darker(wall, between(random, 0.6, 1.25)), opacity: between(random, 0.3, 1) };
  const angle = pick(random, [0, Math.PI / 2]);
  const gap = between(random, 0.06, 0.2);
  const centre: Frame = { x: aspect / 2, y: 0.5, angle, scale: 1 };
  for (let x = -0.8 * aspect; x < 0.8 * aspect; x += gap) {
    canvas.rectangle(within(centre, x, 0), gap * 0.2, aspect + 1, paint);
  }
}

/** One thing at the frame's origin, where it stands on the ground; about 0.5 high at scale 1. */
export function drawThing(canvas: Canvas, frame: Frame, random: Random): void {
  const draw = pick(random, [
    drawBox,
    drawBall,
    drawBalloon,
    drawPole,
    drawLamp,
    drawTree,
    drawChair,
    drawCoat,
  ]);
  draw(canvas, frame, random);
}

/** Heads' colours as often as any. */
function colourOfThing(random: Random): Colour {
  return random() < 0.2 ? skinColour(random) : anyColour(random);
}

function drawBox(canvas: Canvas, frame: Frame, random: Random): void {
  const halfHeight = between(random, 0.04, 0.2);
  const colour = colourOfThing(random);
  const middle = within(frame, 0, -halfHeight, between(random, -0.1, 0.1));
  canvas.rectangle(middle, between(random, 0.04, 0.2), halfHeight, { colour });
}

function drawBall(canvas: Canvas, frame: Frame, random: Random): void {
  const radius = between(random, 0.05, 0.1);
  canvas.ellipse(within(frame, 0, -radius), radius, radius, { colour: colourOfThing(random) });
}

function drawBalloon(canvas: Canvas, frame: Frame, random: Random): void {
  const height = between(random, 0.3, 0.6);
  canvas.bar(within(frame, 0, -height), height * 0.5, 0.006, { colour: anyColour(random) });
  canvas.ellipse(within(frame, 0, -height - 0.06), 0.065, 0.08, { colour: colourOfThing(random) });
}

function drawPole(canvas: Canvas, frame: Frame, random: Random): void {
  const height = between(random, 0.3, 0.7);
  const lean = between(random, -0.3, 0.3);
  canvas.bar(within(frame, 0, 0, Math.PI + lean), height, between(random, 0.015, 0.04), {
    colour: colourOfThing(random),
  });
}

function drawLamp(canvas: Canvas, frame: Frame, random: Random): void {
  const height = between(random, 0.3, 0.6);
  const colour = anyColour(random);
  canvas.bar(within(frame, 0, -height), height, between(random, 0.01, 0.025), { colour });
  canvas.ellipse(within(frame, 0, 0), 0.08, 0.02, { colour });
  const radius = between(random, 0.06, 0.1);
  canvas.ellipse(within(frame, 0, -height - radius * 0.8), radius, radius, { colour: colourOfThing(random) });
}

function drawTree(canvas: Canvas, frame: Frame, random: Random): void {
  const trunk = between(random, 0.15, 0.35);
  canvas.bar(within(frame, 0, -trunk), trunk, between(random, 0.02, 0.05), { colour: skinColour(random) });
  const colour = anyColour(random);
  for (let n = wholeBetween(random, 2, 4); n > 0; n--) {
    const crown = within(frame, between(random, -0.08, 0.08), -trunk - between(random, 0, 0.15));
    canvas.ellipse(crown, between(random, 0.08, 0.16), between(random, 0.07, 0.14), { colour });
  }
}

function drawChair(canvas: Canvas, frame: Frame, random: Random): void {
  const colour = colourOfThing(random);
  const side = random() < 0.5 ? -1 : 1;
  for (const x of [-0.09, 0.09]) canvas.bar(within(frame, x, -0.2), 0.2, 0.014, { colour });
  canvas.rectangle(within(frame, 0, -0.2), 0.11, 0.025, { colour }, 0.01);
  canvas.rectangle(within(frame, side * 0.1, -0.34), 0.018, 0.15, { colour }, 0.01);
}

/** A coat on a stand: a torso with sleeves, and no head. */
function drawCoat(canvas: Canvas, frame: Frame, random: Random): void {
  const colour = anyColour(random);
  canvas.bar(within(frame, 0, -0.3), 0.3, 0.012, { colour: anyColour(random) });
  canvas.rectangle(within(frame, 0, -0.38), 0.08, 0.13, { colour }, 0.04);
  for (const side of [-1, 1]) {
    canvas.bar(within(frame, side * 0.08, -0.48, -side * between(random, 0.05, 0.4)), 0.2, 0.025, { colour });
  }
}
