// @ts-nocheck: written by npm run schemas; do not edit
import type { Validator } from '../../common/schema-problems.js';
import type { TypeOf } from '../../common/schema.js';
import type { fleetMessageSchema } from './message-schema.js';

const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"fleet-message.schema.json","title":"edgelut fleet message","description":"What benches and coordinators say to each other over MQTT.","anyOf":[{"$ref":"#/definitions/presence"},{"$ref":"#/definitions/absence"},{"$ref":"#/definitions/lease"},{"$ref":"#/definitions/release"},{"$ref":"#/definitions/results"},{"$ref":"#/definitions/acknowledgement"},{"$ref":"#/definitions/plan"},{"$ref":"#/definitions/cancel"}],"definitions":{"absence":{"description":"a bench that went, by its own word or as the broker's last will; retained","type":"object","additionalProperties":false,"required":["type","protocol","bench","session"],"properties":{"type":{"type":"string","const":"absence"},"protocol":{"description":"version of the fleet's protocol","type":"number","const":2},"bench":{"description":"name of the bench, which is its user name at the broker","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"session":{"description":"the session that ended","type":"integer","minimum":0,"maximum":4294967295}}},"acknowledgement":{"description":"results that are in the database of their collector","type":"object","additionalProperties":false,"required":["type","protocol","runs"],"properties":{"type":{"type":"string","const":"acknowledgement"},"protocol":{"description":"version of the fleet's protocol","type":"number","const":2},"runs":{"type":"array","minItems":1,"maxItems":500,"items":{"description":"name of the run: SHA-256 of the plan and the work, so that a run has the same on every bench","type":"string","pattern":"^[0-9a-f]{64}$"}}}},"arena":{"description":"bytes of the tensor arena, as the device reported them","type":"object","additionalProperties":false,"required":["persistent","scratch","tensors"],"properties":{"persistent":{"description":"bytes of the runtime's own data","type":"integer","minimum":0,"maximum":4294967295},"scratch":{"description":"bytes of memory that kernels work in","type":"integer","minimum":0,"maximum":4294967295},"tensors":{"description":"bytes of activations, at their peak","type":"integer","minimum":0,"maximum":4294967295}}},"build":{"description":"the firmware that measured","type":"object","additionalProperties":false,"required":["board","port","fingerprint","image","compiler"],"properties":{"board":{"description":"id of the board","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"},"port":{"description":"firmware port","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"},"fingerprint":{"description":"that the firmware reports, in hex","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"},"image":{"description":"SHA-256 of the image","type":"string","pattern":"^[0-9a-f]{64}$"},"compiler":{"description":"name and version","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"}}},"cancel":{"description":"a plan that is to end; what was measured is kept","type":"object","additionalProperties":false,"required":["type","protocol","plan"],"properties":{"type":{"type":"string","const":"cancel"},"protocol":{"description":"version of the fleet's protocol","type":"number","const":2},"plan":{"description":"name of the plan","type":"string","pattern":"^[0-9a-f]{32}$"}}},"caseWork":{"description":"an operator case, and how it is sampled","type":"object","additionalProperties":false,"required":["kind","key","scope","operators","sampling"],"properties":{"kind":{"type":"string","const":"case"},"key":{"description":"key of the operator case (docs/operators.md)","type":"string","pattern":"^[ -~]{1,600}$"},"scope":{"description":"what is timed: the operator, or the whole graph","type":"string","enum":["operator","graph"]},"operators":{"description":"length of the chain","type":"integer","minimum":1,"maximum":64},"sampling":{"type":"object","additionalProperties":false,"required":["seeds","samples","warmups","rewarmups"],"properties":{"seeds":{"type":"array","minItems":1,"maxItems":16,"items":{"description":"seed of a fill","type":"integer","minimum":0,"maximum":4294967295}},"samples":{"type":"array","minItems":1,"maxItems":16,"items":{"type":"integer","minimum":1,"maximum":1000000}},"warmups":{"description":"invocations before the first sample of a fill","type":"integer","minimum":0,"maximum":10000},"rewarmups":{"description":"invocations before the first sample of a further request","type":"integer","minimum":0,"maximum":10000},"untilEqual":{"description":"equal samples in a row that end a fill","type":"integer","minimum":1,"maximum":1000}}},"sentinel":{"description":"whose work it alone is, where every bench measures the case for all to be compared; in the name of the run","type":"object","additionalProperties":false,"required":["bench","session"],"properties":{"bench":{"description":"name of the bench, which is its user name at the broker","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"session":{"description":"start of the bench","type":"integer","minimum":0,"maximum":4294967295}}}}},"chip":{"description":"on which it was measured; absent where the board says nothing of it","type":"object","additionalProperties":false,"required":["uid","revision"],"properties":{"uid":{"description":"null where it has none","anyOf":[{"description":"the chip's own number, in hex","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"},{"type":"null"}]},"revision":{"description":"null where it says none","anyOf":[{"type":"integer"},{"type":"null"}]}}},"configuration":{"description":"everything besides the case that a timing depends on","type":"object","additionalProperties":false,"required":["board","machine","clockHz","runtime","flavour","kernels","timing","compiler","flags","placement","settings","unit","counter"],"properties":{"board":{"description":"id of the board file","type":"string"},"port":{"description":"firmware port that ran; absent in what was recorded before configurations named it","type":"string"},"machine":{"description":"machine that really ran: silicon, or the emulator's, e.g. qemu mps2-an500","type":"string"},"clockHz":{"description":"measured core clock in Hz, snapped to the board's nominal clock within 1000 ppm; null where an emulator has none","anyOf":[{"type":"number"},{"type":"null"}]},"runtime":{"description":"what runs models: builtin, or tflm","type":"string"},"flavour":{"description":"variant of the runtime's kernels","type":"string"},"kernels":{"description":"SHA-256 of the kernels, which are what is timed","type":"string"},"timing":{"description":"SHA-256 of what makes the timing window","type":"string"},"compiler":{"description":"name and version","type":"string"},"flags":{"description":"that it was given","type":"array","items":{"type":"string"}},"placement":{"description":"which memory holds what","type":"object","additionalProperties":false,"required":["weights","tensors"],"properties":{"weights":{"description":"memory that holds weights","type":"string"},"tensors":{"description":"memory that holds the tensor arena","type":"string"}}},"settings":{"description":"cache and flash-wait registers as read back from the device, by name","type":"object","additionalProperties":{"description":"value of the register, in hex","type":"string"}},"unit":{"$ref":"#/definitions/unit"},"counter":{"description":"name of the counter that was read, e.g. dwt.cyccnt, tim2","type":"string"}}},"lease":{"description":"work that a bench is given, for as long as its coordinator hears of it","type":"object","additionalProperties":false,"required":["type","protocol","collector","plan","configuration","work"],"properties":{"type":{"type":"string","const":"lease"},"protocol":{"description":"version of the fleet's protocol","type":"number","const":2},"collector":{"description":"database that collects the results","type":"string","pattern":"^[0-9a-f]{32}$"},"plan":{"description":"what the work belongs to","type":"string","pattern":"^[0-9a-f]{32}$"},"configuration":{"description":"hash of the configuration that the work is for","type":"string","pattern":"^[0-9a-f]{64}$"},"work":{"description":"in the order of measuring; empty asks for what the bench holds for the collector","type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"required":["run","work"],"properties":{"run":{"description":"name of the run: SHA-256 of the plan and the work, so that a run has the same on every bench","type":"string","pattern":"^[0-9a-f]{64}$"},"work":{"anyOf":[{"$ref":"#/definitions/caseWork"},{"$ref":"#/definitions/modelWork"}]}}}}}},"measuredCase":{"description":"what was measured of a case","type":"object","additionalProperties":false,"required":["kind","stop","arena","fills"],"properties":{"kind":{"type":"string","const":"case"},"stop":{"description":"why the run ended","type":"string","enum":["count","three-equal"]},"arena":{"$ref":"#/definitions/arena"},"fills":{"type":"array","minItems":1,"maxItems":16,"items":{"type":"object","additionalProperties":false,"required":["seed","samples"],"properties":{"seed":{"description":"of the fill","type":"integer","minimum":0,"maximum":4294967295},"samples":{"$ref":"#/definitions/samples"}}}},"kernel":{"description":"what ran it","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"},"chip":{"$ref":"#/definitions/chip"}}},"measuredModel":{"description":"what was measured of a model","type":"object","additionalProperties":false,"required":["kind","arena","operators","graph","eachOperator","outputs"],"properties":{"kind":{"type":"string","const":"model"},"arena":{"$ref":"#/definitions/arena"},"operators":{"description":"of the model","type":"integer","minimum":1,"maximum":100000},"graph":{"$ref":"#/definitions/samples"},"eachOperator":{"description":"null unless they were asked for","anyOf":[{"$ref":"#/definitions/samples"},{"type":"null"}]},"outputs":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"required":["type","data"],"properties":{"type":{"description":"of the elements","type":"string","enum":["int8","uint8","int32","float32"]},"data":{"description":"base64 of the elements, little-endian","type":"string","pattern":"^[A-Za-z0-9+/]*={0,2}$"}}}},"kernels":{"type":"array","maxItems":100000,"items":{"description":"what ran an operator","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"}},"chip":{"$ref":"#/definitions/chip"}}},"modelWork":{"description":"a whole model, what it is given, and how often it is run","type":"object","additionalProperties":false,"required":["kind","name","hash","bytes","model","seed","inputs","sampling"],"properties":{"kind":{"type":"string","const":"model"},"name":{"description":"what messages call the model","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"},"hash":{"description":"SHA-256 of the .tflite","type":"string","pattern":"^[0-9a-f]{64}$"},"bytes":{"description":"length of the .tflite","type":"integer","minimum":0,"maximum":4294967295},"model":{"description":"SHA-256 of the model's parcel","type":"string","pattern":"^[0-9a-f]{64}$"},"seed":{"description":"of the fills of its weights","type":"integer","minimum":0,"maximum":4294967295},"inputs":{"anyOf":[{"description":"seed of generated inputs","type":"integer","minimum":0,"maximum":4294967295},{"description":"SHA-256 of the parcel of the inputs' bytes, one after the other","type":"string","pattern":"^[0-9a-f]{64}$"}]},"sampling":{"type":"object","additionalProperties":false,"required":["warmups","runs","eachOperator"],"properties":{"warmups":{"description":"invocations that are thrown away","type":"integer","minimum":0,"maximum":10000},"runs":{"description":"invocations that count","type":"integer","minimum":1,"maximum":10000},"eachOperator":{"description":"time each operator as well","type":"boolean"}}}}},"plan":{"description":"how far a plan is; retained while its coordinator runs","type":"object","additionalProperties":false,"required":["type","protocol","plan","board","configuration","done","of","secondsLeft","benches"],"properties":{"type":{"type":"string","const":"plan"},"protocol":{"description":"version of the fleet's protocol","type":"number","const":2},"plan":{"description":"name of the plan","type":"string","pattern":"^[0-9a-f]{32}$"},"board":{"description":"id of the board","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"},"configuration":{"description":"hash of the configuration that is measured","type":"string","pattern":"^[0-9a-f]{64}$"},"done":{"description":"work that is there","type":"integer","minimum":0,"maximum":4294967295},"of":{"description":"work that was asked for until now","type":"integer","minimum":0,"maximum":4294967295},"secondsLeft":{"description":"null while it cannot be told","anyOf":[{"type":"number","minimum":0},{"type":"null"}]},"benches":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["bench","leased","done"],"properties":{"bench":{"description":"name of the bench, which is its user name at the broker","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"leased":{"description":"work that it has","type":"integer","minimum":0,"maximum":4294967295},"done":{"description":"work that it has done","type":"integer","minimum":0,"maximum":4294967295}}}}}},"presence":{"description":"a bench that is there; retained","type":"object","additionalProperties":false,"required":["type","protocol","bench","session","connection","configuration","build","firmwareBytes","ticksPerCount","accepts","outbox"],"properties":{"type":{"type":"string","const":"presence"},"protocol":{"description":"version of the fleet's protocol","type":"number","const":2},"bench":{"description":"name of the bench, which is its user name at the broker","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"session":{"description":"start of the bench: a later one has a higher number","type":"integer","minimum":0,"maximum":4294967295},"connection":{"description":"connection to the broker within the session, counted alike","type":"integer","minimum":0,"maximum":4294967295},"configuration":{"$ref":"#/definitions/configuration"},"build":{"$ref":"#/definitions/build"},"firmwareBytes":{"description":"size of the firmware's image","type":"integer","minimum":1},"ticksPerCount":{"description":"of the timing counter","type":"number","exclusiveMinimum":0},"accepts":{"description":"false while its outbox is full","type":"boolean"},"outbox":{"description":"results that their collectors have not acknowledged yet","type":"integer","minimum":0,"maximum":4294967295}}},"refusal":{"description":"why a bench did not measure a work","type":"object","additionalProperties":false,"required":["kind","code","message","remedy"],"properties":{"kind":{"type":"string","const":"refused"},"code":{"description":"of the refusal (docs/errors.md)","type":"string","pattern":"^[A-Z0-9_]{1,60}$"},"message":{"description":"the refusal, in a sentence","type":"string","pattern":"^[^\\u0000-\\u001f]{0,2000}$"},"remedy":{"description":"null where nothing can be said","anyOf":[{"description":"what to do","type":"string","pattern":"^[^\\u0000-\\u001f]{0,2000}$"},{"type":"null"}]}}},"release":{"description":"a coordinator ends","type":"object","additionalProperties":false,"required":["type","protocol","runs"],"properties":{"type":{"type":"string","const":"release"},"protocol":{"description":"version of the fleet's protocol","type":"number","const":2},"runs":{"description":"of these nothing is wanted that is not begun","type":"array","maxItems":500,"items":{"description":"name of the run: SHA-256 of the plan and the work, so that a run has the same on every bench","type":"string","pattern":"^[0-9a-f]{64}$"}}}},"result":{"description":"what came of a work; sent until it is acknowledged","type":"object","additionalProperties":false,"required":["run","plan","configuration","work","build","ticksPerCount","outcome"],"properties":{"run":{"description":"name of the run: SHA-256 of the plan and the work, so that a run has the same on every bench","type":"string","pattern":"^[0-9a-f]{64}$"},"plan":{"description":"what the work belongs to","type":"string","pattern":"^[0-9a-f]{32}$"},"configuration":{"description":"hash of the configuration that it was measured on","type":"string","pattern":"^[0-9a-f]{64}$"},"work":{"anyOf":[{"$ref":"#/definitions/caseWork"},{"$ref":"#/definitions/modelWork"}]},"build":{"$ref":"#/definitions/build"},"ticksPerCount":{"description":"of the timing counter","type":"number","exclusiveMinimum":0},"outcome":{"anyOf":[{"$ref":"#/definitions/measuredCase"},{"$ref":"#/definitions/measuredModel"},{"$ref":"#/definitions/refusal"}]}}},"results":{"description":"results for one collector, as many as came together","type":"object","additionalProperties":false,"required":["type","protocol","results"],"properties":{"type":{"type":"string","const":"results"},"protocol":{"description":"version of the fleet's protocol","type":"number","const":2},"results":{"type":"array","minItems":1,"maxItems":500,"items":{"$ref":"#/definitions/result"}}}},"samples":{"description":"raw ticks of timed windows","type":"object","additionalProperties":false,"required":["emptyTicks","n","data"],"properties":{"emptyTicks":{"description":"ticks of an empty window, to be subtracted","type":"integer","minimum":0,"maximum":4294967295},"n":{"description":"number of samples","type":"integer","minimum":0,"maximum":1000000},"data":{"description":"base64 of the samples' code, as in the database (docs/link-protocol.md)","type":"string","pattern":"^[A-Za-z0-9+/]*={0,2}$"}}},"unit":{"description":"processor cycles of silicon, or instructions retired by an emulator","type":"string","enum":["cycles","instructions"]}}};
const schema16 = {"description":"a bench that went, by its own word or as the broker's last will; retained","type":"object","additionalProperties":false,"required":["type","protocol","bench","session"],"properties":{"type":{"type":"string","const":"absence"},"protocol":{"description":"version of the fleet's protocol","type":"number","const":2},"bench":{"description":"name of the bench, which is its user name at the broker","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"session":{"description":"the session that ended","type":"integer","minimum":0,"maximum":4294967295}}};
const schema20 = {"description":"a coordinator ends","type":"object","additionalProperties":false,"required":["type","protocol","runs"],"properties":{"type":{"type":"string","const":"release"},"protocol":{"description":"version of the fleet's protocol","type":"number","const":2},"runs":{"description":"of these nothing is wanted that is not begun","type":"array","maxItems":500,"items":{"description":"name of the run: SHA-256 of the plan and the work, so that a run has the same on every bench","type":"string","pattern":"^[0-9a-f]{64}$"}}}};
const schema36 = {"description":"results that are in the database of their collector","type":"object","additionalProperties":false,"required":["type","protocol","runs"],"properties":{"type":{"type":"string","const":"acknowledgement"},"protocol":{"description":"version of the fleet's protocol","type":"number","const":2},"runs":{"type":"array","minItems":1,"maxItems":500,"items":{"description":"name of the run: SHA-256 of the plan and the work, so that a run has the same on every bench","type":"string","pattern":"^[0-9a-f]{64}$"}}}};
const schema37 = {"description":"how far a plan is; retained while its coordinator runs","type":"object","additionalProperties":false,"required":["type","protocol","plan","board","configuration","done","of","secondsLeft","benches"],"properties":{"type":{"type":"string","const":"plan"},"protocol":{"description":"version of the fleet's protocol","type":"number","const":2},"plan":{"description":"name of the plan","type":"string","pattern":"^[0-9a-f]{32}$"},"board":{"description":"id of the board","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"},"configuration":{"description":"hash of the configuration that is measured","type":"string","pattern":"^[0-9a-f]{64}$"},"done":{"description":"work that is there","type":"integer","minimum":0,"maximum":4294967295},"of":{"description":"work that was asked for until now","type":"integer","minimum":0,"maximum":4294967295},"secondsLeft":{"description":"null while it cannot be told","anyOf":[{"type":"number","minimum":0},{"type":"null"}]},"benches":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["bench","leased","done"],"properties":{"bench":{"description":"name of the bench, which is its user name at the broker","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"leased":{"description":"work that it has","type":"integer","minimum":0,"maximum":4294967295},"done":{"description":"work that it has done","type":"integer","minimum":0,"maximum":4294967295}}}}}};
const schema38 = {"description":"a plan that is to end; what was measured is kept","type":"object","additionalProperties":false,"required":["type","protocol","plan"],"properties":{"type":{"type":"string","const":"cancel"},"protocol":{"description":"version of the fleet's protocol","type":"number","const":2},"plan":{"description":"name of the plan","type":"string","pattern":"^[0-9a-f]{32}$"}}};
const schema12 = {"description":"a bench that is there; retained","type":"object","additionalProperties":false,"required":["type","protocol","bench","session","connection","configuration","build","firmwareBytes","ticksPerCount","accepts","outbox"],"properties":{"type":{"type":"string","const":"presence"},"protocol":{"description":"version of the fleet's protocol","type":"number","const":2},"bench":{"description":"name of the bench, which is its user name at the broker","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"session":{"description":"start of the bench: a later one has a higher number","type":"integer","minimum":0,"maximum":4294967295},"connection":{"description":"connection to the broker within the session, counted alike","type":"integer","minimum":0,"maximum":4294967295},"configuration":{"$ref":"#/definitions/configuration"},"build":{"$ref":"#/definitions/build"},"firmwareBytes":{"description":"size of the firmware's image","type":"integer","minimum":1},"ticksPerCount":{"description":"of the timing counter","type":"number","exclusiveMinimum":0},"accepts":{"description":"false while its outbox is full","type":"boolean"},"outbox":{"description":"results that their collectors have not acknowledged yet","type":"integer","minimum":0,"maximum":4294967295}}};
const schema15 = {"description":"the firmware that measured","type":"object","additionalProperties":false,"required":["board","port","fingerprint","image","compiler"],"properties":{"board":{"description":"id of the board","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"},"port":{"description":"firmware port","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"},"fingerprint":{"description":"that the firmware reports, in hex","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"},"image":{"description":"SHA-256 of the image","type":"string","pattern":"^[0-9a-f]{64}$"},"compiler":{"description":"name and version","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[a-z0-9][a-z0-9._-]{0,63}$", "u");
const pattern1 = new RegExp("^[^\\u0000-\\u001f]{0,400}$", "u");
const pattern4 = new RegExp("^[0-9a-f]{64}$", "u");
const schema13 = {"description":"everything besides the case that a timing depends on","type":"object","additionalProperties":false,"required":["board","machine","clockHz","runtime","flavour","kernels","timing","compiler","flags","placement","settings","unit","counter"],"properties":{"board":{"description":"id of the board file","type":"string"},"port":{"description":"firmware port that ran; absent in what was recorded before configurations named it","type":"string"},"machine":{"description":"machine that really ran: silicon, or the emulator's, e.g. qemu mps2-an500","type":"string"},"clockHz":{"description":"measured core clock in Hz, snapped to the board's nominal clock within 1000 ppm; null where an emulator has none","anyOf":[{"type":"number"},{"type":"null"}]},"runtime":{"description":"what runs models: builtin, or tflm","type":"string"},"flavour":{"description":"variant of the runtime's kernels","type":"string"},"kernels":{"description":"SHA-256 of the kernels, which are what is timed","type":"string"},"timing":{"description":"SHA-256 of what makes the timing window","type":"string"},"compiler":{"description":"name and version","type":"string"},"flags":{"description":"that it was given","type":"array","items":{"type":"string"}},"placement":{"description":"which memory holds what","type":"object","additionalProperties":false,"required":["weights","tensors"],"properties":{"weights":{"description":"memory that holds weights","type":"string"},"tensors":{"description":"memory that holds the tensor arena","type":"string"}}},"settings":{"description":"cache and flash-wait registers as read back from the device, by name","type":"object","additionalProperties":{"description":"value of the register, in hex","type":"string"}},"unit":{"$ref":"#/definitions/unit"},"counter":{"description":"name of the counter that was read, e.g. dwt.cyccnt, tim2","type":"string"}}};
const schema14 = {"description":"processor cycles of silicon, or instructions retired by an emulator","type":"string","enum":["cycles","instructions"]};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((data.board === undefined) && (missing0 = "board")) || ((data.machine === undefined) && (missing0 = "machine"))) || ((data.clockHz === undefined) && (missing0 = "clockHz"))) || ((data.runtime === undefined) && (missing0 = "runtime"))) || ((data.flavour === undefined) && (missing0 = "flavour"))) || ((data.kernels === undefined) && (missing0 = "kernels"))) || ((data.timing === undefined) && (missing0 = "timing"))) || ((data.compiler === undefined) && (missing0 = "compiler"))) || ((data.flags === undefined) && (missing0 = "flags"))) || ((data.placement === undefined) && (missing0 = "placement"))) || ((data.settings === undefined) && (missing0 = "settings"))) || ((data.unit === undefined) && (missing0 = "unit"))) || ((data.counter === undefined) && (missing0 = "counter"))){
validate12.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema13.properties, key0))){
validate12.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.board !== undefined){
const _errs2 = errors;
if(typeof data.board !== "string"){
validate12.errors = [{instancePath:instancePath+"/board",schemaPath:"#/properties/board/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.port !== undefined){
const _errs4 = errors;
if(typeof data.port !== "string"){
validate12.errors = [{instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.machine !== undefined){
const _errs6 = errors;
if(typeof data.machine !== "string"){
validate12.errors = [{instancePath:instancePath+"/machine",schemaPath:"#/properties/machine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clockHz !== undefined){
let data3 = data.clockHz;
const _errs8 = errors;
const _errs9 = errors;
let valid1 = false;
const _errs10 = errors;
if(!((typeof data3 == "number") && (isFinite(data3)))){
const err0 = {instancePath:instancePath+"/clockHz",schemaPath:"#/properties/clockHz/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs12 = errors;
if(data3 !== null){
const err1 = {instancePath:instancePath+"/clockHz",schemaPath:"#/properties/clockHz/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err2 = {instancePath:instancePath+"/clockHz",schemaPath:"#/properties/clockHz/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate12.errors = vErrors;
return false;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.runtime !== undefined){
const _errs14 = errors;
if(typeof data.runtime !== "string"){
validate12.errors = [{instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.flavour !== undefined){
const _errs16 = errors;
if(typeof data.flavour !== "string"){
validate12.errors = [{instancePath:instancePath+"/flavour",schemaPath:"#/properties/flavour/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kernels !== undefined){
const _errs18 = errors;
if(typeof data.kernels !== "string"){
validate12.errors = [{instancePath:instancePath+"/kernels",schemaPath:"#/properties/kernels/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timing !== undefined){
const _errs20 = errors;
if(typeof data.timing !== "string"){
validate12.errors = [{instancePath:instancePath+"/timing",schemaPath:"#/properties/timing/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.compiler !== undefined){
const _errs22 = errors;
if(typeof data.compiler !== "string"){
validate12.errors = [{instancePath:instancePath+"/compiler",schemaPath:"#/properties/compiler/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.flags !== undefined){
let data9 = data.flags;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data9)){
var valid2 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
const _errs26 = errors;
if(typeof data9[i0] !== "string"){
validate12.errors = [{instancePath:instancePath+"/flags/" + i0,schemaPath:"#/properties/flags/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs26 === errors;
if(!valid2){
break;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.placement !== undefined){
let data11 = data.placement;
const _errs28 = errors;
if(errors === _errs28){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing1;
if(((data11.weights === undefined) && (missing1 = "weights")) || ((data11.tensors === undefined) && (missing1 = "tensors"))){
validate12.errors = [{instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs30 = errors;
for(const key1 in data11){
if(!((key1 === "weights") || (key1 === "tensors"))){
validate12.errors = [{instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs30 === errors){
if(data11.weights !== undefined){
const _errs31 = errors;
if(typeof data11.weights !== "string"){
validate12.errors = [{instancePath:instancePath+"/placement/weights",schemaPath:"#/properties/placement/properties/weights/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs31 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.tensors !== undefined){
const _errs33 = errors;
if(typeof data11.tensors !== "string"){
validate12.errors = [{instancePath:instancePath+"/placement/tensors",schemaPath:"#/properties/placement/properties/tensors/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs33 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.settings !== undefined){
let data14 = data.settings;
const _errs35 = errors;
if(errors === _errs35){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key2 in data14){
const _errs38 = errors;
if(typeof data14[key2] !== "string"){
validate12.errors = [{instancePath:instancePath+"/settings/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/settings/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs38 === errors;
if(!valid4){
break;
}
}
}
else {
validate12.errors = [{instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unit !== undefined){
let data16 = data.unit;
const _errs40 = errors;
if(typeof data16 !== "string"){
validate12.errors = [{instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data16 === "cycles") || (data16 === "instructions"))){
validate12.errors = [{instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/enum",keyword:"enum",params:{allowedValues: schema14.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.counter !== undefined){
const _errs43 = errors;
if(typeof data.counter !== "string"){
validate12.errors = [{instancePath:instancePath+"/counter",schemaPath:"#/properties/counter/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate12.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate12.errors = vErrors;
return errors === 0;
}


function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.type === undefined) && (missing0 = "type")) || ((data.protocol === undefined) && (missing0 = "protocol"))) || ((data.bench === undefined) && (missing0 = "bench"))) || ((data.session === undefined) && (missing0 = "session"))) || ((data.connection === undefined) && (missing0 = "connection"))) || ((data.configuration === undefined) && (missing0 = "configuration"))) || ((data.build === undefined) && (missing0 = "build"))) || ((data.firmwareBytes === undefined) && (missing0 = "firmwareBytes"))) || ((data.ticksPerCount === undefined) && (missing0 = "ticksPerCount"))) || ((data.accepts === undefined) && (missing0 = "accepts"))) || ((data.outbox === undefined) && (missing0 = "outbox"))){
validate11.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema12.properties, key0))){
validate11.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate11.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("presence" !== data0){
validate11.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "presence"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.protocol !== undefined){
let data1 = data.protocol;
const _errs4 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate11.errors = [{instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
if(2 !== data1){
validate11.errors = [{instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 2},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bench !== undefined){
let data2 = data.bench;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
validate11.errors = [{instancePath:instancePath+"/bench",schemaPath:"#/properties/bench/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/bench",schemaPath:"#/properties/bench/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session !== undefined){
let data3 = data.session;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate11.errors = [{instancePath:instancePath+"/session",schemaPath:"#/properties/session/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 4294967295 || isNaN(data3)){
validate11.errors = [{instancePath:instancePath+"/session",schemaPath:"#/properties/session/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate11.errors = [{instancePath:instancePath+"/session",schemaPath:"#/properties/session/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.connection !== undefined){
let data4 = data.connection;
const _errs10 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate11.errors = [{instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 4294967295 || isNaN(data4)){
validate11.errors = [{instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate11.errors = [{instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.configuration !== undefined){
const _errs12 = errors;
if(!(validate12(data.configuration, {instancePath:instancePath+"/configuration",parentData:data,parentDataProperty:"configuration",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.build !== undefined){
let data6 = data.build;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((((((data6.board === undefined) && (missing1 = "board")) || ((data6.port === undefined) && (missing1 = "port"))) || ((data6.fingerprint === undefined) && (missing1 = "fingerprint"))) || ((data6.image === undefined) && (missing1 = "image"))) || ((data6.compiler === undefined) && (missing1 = "compiler"))){
validate11.errors = [{instancePath:instancePath+"/build",schemaPath:"#/definitions/build/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key1 in data6){
if(!(((((key1 === "board") || (key1 === "port")) || (key1 === "fingerprint")) || (key1 === "image")) || (key1 === "compiler"))){
validate11.errors = [{instancePath:instancePath+"/build",schemaPath:"#/definitions/build/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data6.board !== undefined){
let data7 = data6.board;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data7 === "string"){
if(!pattern1.test(data7)){
validate11.errors = [{instancePath:instancePath+"/build/board",schemaPath:"#/definitions/build/properties/board/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,400}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,400}$"+"\""}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/build/board",schemaPath:"#/definitions/build/properties/board/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data6.port !== undefined){
let data8 = data6.port;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data8 === "string"){
if(!pattern1.test(data8)){
validate11.errors = [{instancePath:instancePath+"/build/port",schemaPath:"#/definitions/build/properties/port/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,400}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,400}$"+"\""}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/build/port",schemaPath:"#/definitions/build/properties/port/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data6.fingerprint !== undefined){
let data9 = data6.fingerprint;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data9 === "string"){
if(!pattern1.test(data9)){
validate11.errors = [{instancePath:instancePath+"/build/fingerprint",schemaPath:"#/definitions/build/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,400}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,400}$"+"\""}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/build/fingerprint",schemaPath:"#/definitions/build/properties/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs21 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data6.image !== undefined){
let data10 = data6.image;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data10 === "string"){
if(!pattern4.test(data10)){
validate11.errors = [{instancePath:instancePath+"/build/image",schemaPath:"#/definitions/build/properties/image/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/build/image",schemaPath:"#/definitions/build/properties/image/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data6.compiler !== undefined){
let data11 = data6.compiler;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data11 === "string"){
if(!pattern1.test(data11)){
validate11.errors = [{instancePath:instancePath+"/build/compiler",schemaPath:"#/definitions/build/properties/compiler/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,400}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,400}$"+"\""}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/build/compiler",schemaPath:"#/definitions/build/properties/compiler/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs25 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/build",schemaPath:"#/definitions/build/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.firmwareBytes !== undefined){
let data12 = data.firmwareBytes;
const _errs27 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate11.errors = [{instancePath:instancePath+"/firmwareBytes",schemaPath:"#/properties/firmwareBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs27){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 1 || isNaN(data12)){
validate11.errors = [{instancePath:instancePath+"/firmwareBytes",schemaPath:"#/properties/firmwareBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ticksPerCount !== undefined){
let data13 = data.ticksPerCount;
const _errs29 = errors;
if(errors === _errs29){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 <= 0 || isNaN(data13)){
validate11.errors = [{instancePath:instancePath+"/ticksPerCount",schemaPath:"#/properties/ticksPerCount/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
else {
validate11.errors = [{instancePath:instancePath+"/ticksPerCount",schemaPath:"#/properties/ticksPerCount/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accepts !== undefined){
const _errs31 = errors;
if(typeof data.accepts !== "boolean"){
validate11.errors = [{instancePath:instancePath+"/accepts",schemaPath:"#/properties/accepts/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outbox !== undefined){
let data15 = data.outbox;
const _errs33 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate11.errors = [{instancePath:instancePath+"/outbox",schemaPath:"#/properties/outbox/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs33){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 4294967295 || isNaN(data15)){
validate11.errors = [{instancePath:instancePath+"/outbox",schemaPath:"#/properties/outbox/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"}];
return false;
}
else {
if(data15 < 0 || isNaN(data15)){
validate11.errors = [{instancePath:instancePath+"/outbox",schemaPath:"#/properties/outbox/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

const schema17 = {"description":"work that a bench is given, for as long as its coordinator hears of it","type":"object","additionalProperties":false,"required":["type","protocol","collector","plan","configuration","work"],"properties":{"type":{"type":"string","const":"lease"},"protocol":{"description":"version of the fleet's protocol","type":"number","const":2},"collector":{"description":"database that collects the results","type":"string","pattern":"^[0-9a-f]{32}$"},"plan":{"description":"what the work belongs to","type":"string","pattern":"^[0-9a-f]{32}$"},"configuration":{"description":"hash of the configuration that the work is for","type":"string","pattern":"^[0-9a-f]{64}$"},"work":{"description":"in the order of measuring; empty asks for what the bench holds for the collector","type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"required":["run","work"],"properties":{"run":{"description":"name of the run: SHA-256 of the plan and the work, so that a run has the same on every bench","type":"string","pattern":"^[0-9a-f]{64}$"},"work":{"anyOf":[{"$ref":"#/definitions/caseWork"},{"$ref":"#/definitions/modelWork"}]}}}}}};
const schema18 = {"description":"an operator case, and how it is sampled","type":"object","additionalProperties":false,"required":["kind","key","scope","operators","sampling"],"properties":{"kind":{"type":"string","const":"case"},"key":{"description":"key of the operator case (docs/operators.md)","type":"string","pattern":"^[ -~]{1,600}$"},"scope":{"description":"what is timed: the operator, or the whole graph","type":"string","enum":["operator","graph"]},"operators":{"description":"length of the chain","type":"integer","minimum":1,"maximum":64},"sampling":{"type":"object","additionalProperties":false,"required":["seeds","samples","warmups","rewarmups"],"properties":{"seeds":{"type":"array","minItems":1,"maxItems":16,"items":{"description":"seed of a fill","type":"integer","minimum":0,"maximum":4294967295}},"samples":{"type":"array","minItems":1,"maxItems":16,"items":{"type":"integer","minimum":1,"maximum":1000000}},"warmups":{"description":"invocations before the first sample of a fill","type":"integer","minimum":0,"maximum":10000},"rewarmups":{"description":"invocations before the first sample of a further request","type":"integer","minimum":0,"maximum":10000},"untilEqual":{"description":"equal samples in a row that end a fill","type":"integer","minimum":1,"maximum":1000}}},"sentinel":{"description":"whose work it alone is, where every bench measures the case for all to be compared; in the name of the run","type":"object","additionalProperties":false,"required":["bench","session"],"properties":{"bench":{"description":"name of the bench, which is its user name at the broker","type":"string","pattern":"^[a-z0-9][a-z0-9._-]{0,63}$"},"session":{"description":"start of the bench","type":"integer","minimum":0,"maximum":4294967295}}}}};
const schema19 = {"description":"a whole model, what it is given, and how often it is run","type":"object","additionalProperties":false,"required":["kind","name","hash","bytes","model","seed","inputs","sampling"],"properties":{"kind":{"type":"string","const":"model"},"name":{"description":"what messages call the model","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"},"hash":{"description":"SHA-256 of the .tflite","type":"string","pattern":"^[0-9a-f]{64}$"},"bytes":{"description":"length of the .tflite","type":"integer","minimum":0,"maximum":4294967295},"model":{"description":"SHA-256 of the model's parcel","type":"string","pattern":"^[0-9a-f]{64}$"},"seed":{"description":"of the fills of its weights","type":"integer","minimum":0,"maximum":4294967295},"inputs":{"anyOf":[{"description":"seed of generated inputs","type":"integer","minimum":0,"maximum":4294967295},{"description":"SHA-256 of the parcel of the inputs' bytes, one after the other","type":"string","pattern":"^[0-9a-f]{64}$"}]},"sampling":{"type":"object","additionalProperties":false,"required":["warmups","runs","eachOperator"],"properties":{"warmups":{"description":"invocations that are thrown away","type":"integer","minimum":0,"maximum":10000},"runs":{"description":"invocations that count","type":"integer","minimum":1,"maximum":10000},"eachOperator":{"description":"time each operator as well","type":"boolean"}}}}};
const pattern7 = new RegExp("^[0-9a-f]{32}$", "u");
const pattern11 = new RegExp("^[ -~]{1,600}$", "u");

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.type === undefined) && (missing0 = "type")) || ((data.protocol === undefined) && (missing0 = "protocol"))) || ((data.collector === undefined) && (missing0 = "collector"))) || ((data.plan === undefined) && (missing0 = "plan"))) || ((data.configuration === undefined) && (missing0 = "configuration"))) || ((data.work === undefined) && (missing0 = "work"))){
validate15.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "protocol")) || (key0 === "collector")) || (key0 === "plan")) || (key0 === "configuration")) || (key0 === "work"))){
validate15.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate15.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("lease" !== data0){
validate15.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "lease"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.protocol !== undefined){
let data1 = data.protocol;
const _errs4 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate15.errors = [{instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
if(2 !== data1){
validate15.errors = [{instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 2},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.collector !== undefined){
let data2 = data.collector;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern7.test(data2)){
validate15.errors = [{instancePath:instancePath+"/collector",schemaPath:"#/properties/collector/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{32}$"},message:"must match pattern \""+"^[0-9a-f]{32}$"+"\""}];
return false;
}
}
else {
validate15.errors = [{instancePath:instancePath+"/collector",schemaPath:"#/properties/collector/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.plan !== undefined){
let data3 = data.plan;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
validate15.errors = [{instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{32}$"},message:"must match pattern \""+"^[0-9a-f]{32}$"+"\""}];
return false;
}
}
else {
validate15.errors = [{instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.configuration !== undefined){
let data4 = data.configuration;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
validate15.errors = [{instancePath:instancePath+"/configuration",schemaPath:"#/properties/configuration/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate15.errors = [{instancePath:instancePath+"/configuration",schemaPath:"#/properties/configuration/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.work !== undefined){
let data5 = data.work;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data5)){
if(data5.length > 64){
validate15.errors = [{instancePath:instancePath+"/work",schemaPath:"#/properties/work/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs14 = errors;
if(errors === _errs14){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if(((data6.run === undefined) && (missing1 = "run")) || ((data6.work === undefined) && (missing1 = "work"))){
validate15.errors = [{instancePath:instancePath+"/work/" + i0,schemaPath:"#/properties/work/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key1 in data6){
if(!((key1 === "run") || (key1 === "work"))){
validate15.errors = [{instancePath:instancePath+"/work/" + i0,schemaPath:"#/properties/work/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data6.run !== undefined){
let data7 = data6.run;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
validate15.errors = [{instancePath:instancePath+"/work/" + i0+"/run",schemaPath:"#/properties/work/items/properties/run/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate15.errors = [{instancePath:instancePath+"/work/" + i0+"/run",schemaPath:"#/properties/work/items/properties/run/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data6.work !== undefined){
let data8 = data6.work;
const _errs19 = errors;
const _errs20 = errors;
let valid3 = false;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if((((((data8.kind === undefined) && (missing2 = "kind")) || ((data8.key === undefined) && (missing2 = "key"))) || ((data8.scope === undefined) && (missing2 = "scope"))) || ((data8.operators === undefined) && (missing2 = "operators"))) || ((data8.sampling === undefined) && (missing2 = "sampling"))){
const err0 = {instancePath:instancePath+"/work/" + i0+"/work",schemaPath:"#/definitions/caseWork/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs24 = errors;
for(const key2 in data8){
if(!((((((key2 === "kind") || (key2 === "key")) || (key2 === "scope")) || (key2 === "operators")) || (key2 === "sampling")) || (key2 === "sentinel"))){
const err1 = {instancePath:instancePath+"/work/" + i0+"/work",schemaPath:"#/definitions/caseWork/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs24 === errors){
if(data8.kind !== undefined){
let data9 = data8.kind;
const _errs25 = errors;
if(typeof data9 !== "string"){
const err2 = {instancePath:instancePath+"/work/" + i0+"/work/kind",schemaPath:"#/definitions/caseWork/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("case" !== data9){
const err3 = {instancePath:instancePath+"/work/" + i0+"/work/kind",schemaPath:"#/definitions/caseWork/properties/kind/const",keyword:"const",params:{allowedValue: "case"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data8.key !== undefined){
let data10 = data8.key;
const _errs27 = errors;
if(errors === _errs27){
if(typeof data10 === "string"){
if(!pattern11.test(data10)){
const err4 = {instancePath:instancePath+"/work/" + i0+"/work/key",schemaPath:"#/definitions/caseWork/properties/key/pattern",keyword:"pattern",params:{pattern: "^[ -~]{1,600}$"},message:"must match pattern \""+"^[ -~]{1,600}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/work/" + i0+"/work/key",schemaPath:"#/definitions/caseWork/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data8.scope !== undefined){
let data11 = data8.scope;
const _errs29 = errors;
if(typeof data11 !== "string"){
const err6 = {instancePath:instancePath+"/work/" + i0+"/work/scope",schemaPath:"#/definitions/caseWork/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data11 === "operator") || (data11 === "graph"))){
const err7 = {instancePath:instancePath+"/work/" + i0+"/work/scope",schemaPath:"#/definitions/caseWork/properties/scope/enum",keyword:"enum",params:{allowedValues: schema18.properties.scope.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid5 = _errs29 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data8.operators !== undefined){
let data12 = data8.operators;
const _errs31 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err8 = {instancePath:instancePath+"/work/" + i0+"/work/operators",schemaPath:"#/definitions/caseWork/properties/operators/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(errors === _errs31){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 64 || isNaN(data12)){
const err9 = {instancePath:instancePath+"/work/" + i0+"/work/operators",schemaPath:"#/definitions/caseWork/properties/operators/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data12 < 1 || isNaN(data12)){
const err10 = {instancePath:instancePath+"/work/" + i0+"/work/operators",schemaPath:"#/definitions/caseWork/properties/operators/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
var valid5 = _errs31 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data8.sampling !== undefined){
let data13 = data8.sampling;
const _errs33 = errors;
if(errors === _errs33){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing3;
if(((((data13.seeds === undefined) && (missing3 = "seeds")) || ((data13.samples === undefined) && (missing3 = "samples"))) || ((data13.warmups === undefined) && (missing3 = "warmups"))) || ((data13.rewarmups === undefined) && (missing3 = "rewarmups"))){
const err11 = {instancePath:instancePath+"/work/" + i0+"/work/sampling",schemaPath:"#/definitions/caseWork/properties/sampling/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
const _errs35 = errors;
for(const key3 in data13){
if(!(((((key3 === "seeds") || (key3 === "samples")) || (key3 === "warmups")) || (key3 === "rewarmups")) || (key3 === "untilEqual"))){
const err12 = {instancePath:instancePath+"/work/" + i0+"/work/sampling",schemaPath:"#/definitions/caseWork/properties/sampling/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
break;
}
}
if(_errs35 === errors){
if(data13.seeds !== undefined){
let data14 = data13.seeds;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data14)){
if(data14.length > 16){
const err13 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/seeds",schemaPath:"#/definitions/caseWork/properties/sampling/properties/seeds/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
if(data14.length < 1){
const err14 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/seeds",schemaPath:"#/definitions/caseWork/properties/sampling/properties/seeds/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
var valid7 = true;
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
const _errs38 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err15 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/seeds/" + i1,schemaPath:"#/definitions/caseWork/properties/sampling/properties/seeds/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(errors === _errs38){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 4294967295 || isNaN(data15)){
const err16 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/seeds/" + i1,schemaPath:"#/definitions/caseWork/properties/sampling/properties/seeds/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
if(data15 < 0 || isNaN(data15)){
const err17 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/seeds/" + i1,schemaPath:"#/definitions/caseWork/properties/sampling/properties/seeds/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
var valid7 = _errs38 === errors;
if(!valid7){
break;
}
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/seeds",schemaPath:"#/definitions/caseWork/properties/sampling/properties/seeds/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var valid6 = _errs36 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.samples !== undefined){
let data16 = data13.samples;
const _errs40 = errors;
if(errors === _errs40){
if(Array.isArray(data16)){
if(data16.length > 16){
const err19 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/samples",schemaPath:"#/definitions/caseWork/properties/sampling/properties/samples/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
if(data16.length < 1){
const err20 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/samples",schemaPath:"#/definitions/caseWork/properties/sampling/properties/samples/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
var valid8 = true;
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
let data17 = data16[i2];
const _errs42 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err21 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/samples/" + i2,schemaPath:"#/definitions/caseWork/properties/sampling/properties/samples/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(errors === _errs42){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 1000000 || isNaN(data17)){
const err22 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/samples/" + i2,schemaPath:"#/definitions/caseWork/properties/sampling/properties/samples/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
if(data17 < 1 || isNaN(data17)){
const err23 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/samples/" + i2,schemaPath:"#/definitions/caseWork/properties/sampling/properties/samples/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
var valid8 = _errs42 === errors;
if(!valid8){
break;
}
}
}
}
}
else {
const err24 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/samples",schemaPath:"#/definitions/caseWork/properties/sampling/properties/samples/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var valid6 = _errs40 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.warmups !== undefined){
let data18 = data13.warmups;
const _errs44 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err25 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/warmups",schemaPath:"#/definitions/caseWork/properties/sampling/properties/warmups/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(errors === _errs44){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 10000 || isNaN(data18)){
const err26 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/warmups",schemaPath:"#/definitions/caseWork/properties/sampling/properties/warmups/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
if(data18 < 0 || isNaN(data18)){
const err27 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/warmups",schemaPath:"#/definitions/caseWork/properties/sampling/properties/warmups/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
var valid6 = _errs44 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.rewarmups !== undefined){
let data19 = data13.rewarmups;
const _errs46 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err28 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/rewarmups",schemaPath:"#/definitions/caseWork/properties/sampling/properties/rewarmups/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(errors === _errs46){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 10000 || isNaN(data19)){
const err29 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/rewarmups",schemaPath:"#/definitions/caseWork/properties/sampling/properties/rewarmups/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
if(data19 < 0 || isNaN(data19)){
const err30 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/rewarmups",schemaPath:"#/definitions/caseWork/properties/sampling/properties/rewarmups/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
var valid6 = _errs46 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data13.untilEqual !== undefined){
let data20 = data13.untilEqual;
const _errs48 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err31 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/untilEqual",schemaPath:"#/definitions/caseWork/properties/sampling/properties/untilEqual/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(errors === _errs48){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 1000 || isNaN(data20)){
const err32 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/untilEqual",schemaPath:"#/definitions/caseWork/properties/sampling/properties/untilEqual/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
else {
if(data20 < 1 || isNaN(data20)){
const err33 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/untilEqual",schemaPath:"#/definitions/caseWork/properties/sampling/properties/untilEqual/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
var valid6 = _errs48 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
}
else {
const err34 = {instancePath:instancePath+"/work/" + i0+"/work/sampling",schemaPath:"#/definitions/caseWork/properties/sampling/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
var valid5 = _errs33 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data8.sentinel !== undefined){
let data21 = data8.sentinel;
const _errs50 = errors;
if(errors === _errs50){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing4;
if(((data21.bench === undefined) && (missing4 = "bench")) || ((data21.session === undefined) && (missing4 = "session"))){
const err35 = {instancePath:instancePath+"/work/" + i0+"/work/sentinel",schemaPath:"#/definitions/caseWork/properties/sentinel/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
else {
const _errs52 = errors;
for(const key4 in data21){
if(!((key4 === "bench") || (key4 === "session"))){
const err36 = {instancePath:instancePath+"/work/" + i0+"/work/sentinel",schemaPath:"#/definitions/caseWork/properties/sentinel/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
break;
}
}
if(_errs52 === errors){
if(data21.bench !== undefined){
let data22 = data21.bench;
const _errs53 = errors;
if(errors === _errs53){
if(typeof data22 === "string"){
if(!pattern0.test(data22)){
const err37 = {instancePath:instancePath+"/work/" + i0+"/work/sentinel/bench",schemaPath:"#/definitions/caseWork/properties/sentinel/properties/bench/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/work/" + i0+"/work/sentinel/bench",schemaPath:"#/definitions/caseWork/properties/sentinel/properties/bench/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
var valid9 = _errs53 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data21.session !== undefined){
let data23 = data21.session;
const _errs55 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err39 = {instancePath:instancePath+"/work/" + i0+"/work/sentinel/session",schemaPath:"#/definitions/caseWork/properties/sentinel/properties/session/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(errors === _errs55){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 4294967295 || isNaN(data23)){
const err40 = {instancePath:instancePath+"/work/" + i0+"/work/sentinel/session",schemaPath:"#/definitions/caseWork/properties/sentinel/properties/session/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
else {
if(data23 < 0 || isNaN(data23)){
const err41 = {instancePath:instancePath+"/work/" + i0+"/work/sentinel/session",schemaPath:"#/definitions/caseWork/properties/sentinel/properties/session/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
}
var valid9 = _errs55 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
const err42 = {instancePath:instancePath+"/work/" + i0+"/work/sentinel",schemaPath:"#/definitions/caseWork/properties/sentinel/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
var valid5 = _errs50 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
}
}
}
else {
const err43 = {instancePath:instancePath+"/work/" + i0+"/work",schemaPath:"#/definitions/caseWork/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
var _valid0 = _errs21 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const _errs57 = errors;
const _errs58 = errors;
if(errors === _errs58){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing5;
if(((((((((data8.kind === undefined) && (missing5 = "kind")) || ((data8.name === undefined) && (missing5 = "name"))) || ((data8.hash === undefined) && (missing5 = "hash"))) || ((data8.bytes === undefined) && (missing5 = "bytes"))) || ((data8.model === undefined) && (missing5 = "model"))) || ((data8.seed === undefined) && (missing5 = "seed"))) || ((data8.inputs === undefined) && (missing5 = "inputs"))) || ((data8.sampling === undefined) && (missing5 = "sampling"))){
const err44 = {instancePath:instancePath+"/work/" + i0+"/work",schemaPath:"#/definitions/modelWork/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
else {
const _errs60 = errors;
for(const key5 in data8){
if(!((((((((key5 === "kind") || (key5 === "name")) || (key5 === "hash")) || (key5 === "bytes")) || (key5 === "model")) || (key5 === "seed")) || (key5 === "inputs")) || (key5 === "sampling"))){
const err45 = {instancePath:instancePath+"/work/" + i0+"/work",schemaPath:"#/definitions/modelWork/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
break;
}
}
if(_errs60 === errors){
if(data8.kind !== undefined){
let data24 = data8.kind;
const _errs61 = errors;
if(typeof data24 !== "string"){
const err46 = {instancePath:instancePath+"/work/" + i0+"/work/kind",schemaPath:"#/definitions/modelWork/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if("model" !== data24){
const err47 = {instancePath:instancePath+"/work/" + i0+"/work/kind",schemaPath:"#/definitions/modelWork/properties/kind/const",keyword:"const",params:{allowedValue: "model"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var valid11 = _errs61 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data8.name !== undefined){
let data25 = data8.name;
const _errs63 = errors;
if(errors === _errs63){
if(typeof data25 === "string"){
if(!pattern1.test(data25)){
const err48 = {instancePath:instancePath+"/work/" + i0+"/work/name",schemaPath:"#/definitions/modelWork/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,400}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,400}$"+"\""};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/work/" + i0+"/work/name",schemaPath:"#/definitions/modelWork/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
var valid11 = _errs63 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data8.hash !== undefined){
let data26 = data8.hash;
const _errs65 = errors;
if(errors === _errs65){
if(typeof data26 === "string"){
if(!pattern4.test(data26)){
const err50 = {instancePath:instancePath+"/work/" + i0+"/work/hash",schemaPath:"#/definitions/modelWork/properties/hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/work/" + i0+"/work/hash",schemaPath:"#/definitions/modelWork/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
var valid11 = _errs65 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data8.bytes !== undefined){
let data27 = data8.bytes;
const _errs67 = errors;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err52 = {instancePath:instancePath+"/work/" + i0+"/work/bytes",schemaPath:"#/definitions/modelWork/properties/bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(errors === _errs67){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 4294967295 || isNaN(data27)){
const err53 = {instancePath:instancePath+"/work/" + i0+"/work/bytes",schemaPath:"#/definitions/modelWork/properties/bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
else {
if(data27 < 0 || isNaN(data27)){
const err54 = {instancePath:instancePath+"/work/" + i0+"/work/bytes",schemaPath:"#/definitions/modelWork/properties/bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
}
var valid11 = _errs67 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data8.model !== undefined){
let data28 = data8.model;
const _errs69 = errors;
if(errors === _errs69){
if(typeof data28 === "string"){
if(!pattern4.test(data28)){
const err55 = {instancePath:instancePath+"/work/" + i0+"/work/model",schemaPath:"#/definitions/modelWork/properties/model/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/work/" + i0+"/work/model",schemaPath:"#/definitions/modelWork/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
var valid11 = _errs69 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data8.seed !== undefined){
let data29 = data8.seed;
const _errs71 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err57 = {instancePath:instancePath+"/work/" + i0+"/work/seed",schemaPath:"#/definitions/modelWork/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(errors === _errs71){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 4294967295 || isNaN(data29)){
const err58 = {instancePath:instancePath+"/work/" + i0+"/work/seed",schemaPath:"#/definitions/modelWork/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
else {
if(data29 < 0 || isNaN(data29)){
const err59 = {instancePath:instancePath+"/work/" + i0+"/work/seed",schemaPath:"#/definitions/modelWork/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
}
var valid11 = _errs71 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data8.inputs !== undefined){
let data30 = data8.inputs;
const _errs73 = errors;
const _errs74 = errors;
let valid12 = false;
const _errs75 = errors;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err60 = {instancePath:instancePath+"/work/" + i0+"/work/inputs",schemaPath:"#/definitions/modelWork/properties/inputs/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(errors === _errs75){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 4294967295 || isNaN(data30)){
const err61 = {instancePath:instancePath+"/work/" + i0+"/work/inputs",schemaPath:"#/definitions/modelWork/properties/inputs/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
else {
if(data30 < 0 || isNaN(data30)){
const err62 = {instancePath:instancePath+"/work/" + i0+"/work/inputs",schemaPath:"#/definitions/modelWork/properties/inputs/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
}
var _valid1 = _errs75 === errors;
valid12 = valid12 || _valid1;
if(!valid12){
const _errs77 = errors;
if(errors === _errs77){
if(typeof data30 === "string"){
if(!pattern4.test(data30)){
const err63 = {instancePath:instancePath+"/work/" + i0+"/work/inputs",schemaPath:"#/definitions/modelWork/properties/inputs/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/work/" + i0+"/work/inputs",schemaPath:"#/definitions/modelWork/properties/inputs/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
var _valid1 = _errs77 === errors;
valid12 = valid12 || _valid1;
}
if(!valid12){
const err65 = {instancePath:instancePath+"/work/" + i0+"/work/inputs",schemaPath:"#/definitions/modelWork/properties/inputs/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
else {
errors = _errs74;
if(vErrors !== null){
if(_errs74){
vErrors.length = _errs74;
}
else {
vErrors = null;
}
}
}
var valid11 = _errs73 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data8.sampling !== undefined){
let data31 = data8.sampling;
const _errs79 = errors;
if(errors === _errs79){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
let missing6;
if((((data31.warmups === undefined) && (missing6 = "warmups")) || ((data31.runs === undefined) && (missing6 = "runs"))) || ((data31.eachOperator === undefined) && (missing6 = "eachOperator"))){
const err66 = {instancePath:instancePath+"/work/" + i0+"/work/sampling",schemaPath:"#/definitions/modelWork/properties/sampling/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
else {
const _errs81 = errors;
for(const key6 in data31){
if(!(((key6 === "warmups") || (key6 === "runs")) || (key6 === "eachOperator"))){
const err67 = {instancePath:instancePath+"/work/" + i0+"/work/sampling",schemaPath:"#/definitions/modelWork/properties/sampling/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
break;
}
}
if(_errs81 === errors){
if(data31.warmups !== undefined){
let data32 = data31.warmups;
const _errs82 = errors;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err68 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/warmups",schemaPath:"#/definitions/modelWork/properties/sampling/properties/warmups/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(errors === _errs82){
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 10000 || isNaN(data32)){
const err69 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/warmups",schemaPath:"#/definitions/modelWork/properties/sampling/properties/warmups/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
else {
if(data32 < 0 || isNaN(data32)){
const err70 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/warmups",schemaPath:"#/definitions/modelWork/properties/sampling/properties/warmups/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
}
var valid13 = _errs82 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data31.runs !== undefined){
let data33 = data31.runs;
const _errs84 = errors;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err71 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/runs",schemaPath:"#/definitions/modelWork/properties/sampling/properties/runs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(errors === _errs84){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 10000 || isNaN(data33)){
const err72 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/runs",schemaPath:"#/definitions/modelWork/properties/sampling/properties/runs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
else {
if(data33 < 1 || isNaN(data33)){
const err73 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/runs",schemaPath:"#/definitions/modelWork/properties/sampling/properties/runs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
}
var valid13 = _errs84 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data31.eachOperator !== undefined){
const _errs86 = errors;
if(typeof data31.eachOperator !== "boolean"){
const err74 = {instancePath:instancePath+"/work/" + i0+"/work/sampling/eachOperator",schemaPath:"#/definitions/modelWork/properties/sampling/properties/eachOperator/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
var valid13 = _errs86 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
}
else {
const err75 = {instancePath:instancePath+"/work/" + i0+"/work/sampling",schemaPath:"#/definitions/modelWork/properties/sampling/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
var valid11 = _errs79 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
const err76 = {instancePath:instancePath+"/work/" + i0+"/work",schemaPath:"#/definitions/modelWork/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
var _valid0 = _errs57 === errors;
valid3 = valid3 || _valid0;
}
if(!valid3){
const err77 = {instancePath:instancePath+"/work/" + i0+"/work",schemaPath:"#/properties/work/items/properties/work/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
validate15.errors = vErrors;
return false;
}
else {
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/work/" + i0,schemaPath:"#/properties/work/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs14 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate15.errors = [{instancePath:instancePath+"/work",schemaPath:"#/properties/work/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate15.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate15.errors = vErrors;
return errors === 0;
}

const schema21 = {"description":"results for one collector, as many as came together","type":"object","additionalProperties":false,"required":["type","protocol","results"],"properties":{"type":{"type":"string","const":"results"},"protocol":{"description":"version of the fleet's protocol","type":"number","const":2},"results":{"type":"array","minItems":1,"maxItems":500,"items":{"$ref":"#/definitions/result"}}}};
const schema22 = {"description":"what came of a work; sent until it is acknowledged","type":"object","additionalProperties":false,"required":["run","plan","configuration","work","build","ticksPerCount","outcome"],"properties":{"run":{"description":"name of the run: SHA-256 of the plan and the work, so that a run has the same on every bench","type":"string","pattern":"^[0-9a-f]{64}$"},"plan":{"description":"what the work belongs to","type":"string","pattern":"^[0-9a-f]{32}$"},"configuration":{"description":"hash of the configuration that it was measured on","type":"string","pattern":"^[0-9a-f]{64}$"},"work":{"anyOf":[{"$ref":"#/definitions/caseWork"},{"$ref":"#/definitions/modelWork"}]},"build":{"$ref":"#/definitions/build"},"ticksPerCount":{"description":"of the timing counter","type":"number","exclusiveMinimum":0},"outcome":{"anyOf":[{"$ref":"#/definitions/measuredCase"},{"$ref":"#/definitions/measuredModel"},{"$ref":"#/definitions/refusal"}]}}};
const schema35 = {"description":"why a bench did not measure a work","type":"object","additionalProperties":false,"required":["kind","code","message","remedy"],"properties":{"kind":{"type":"string","const":"refused"},"code":{"description":"of the refusal (docs/errors.md)","type":"string","pattern":"^[A-Z0-9_]{1,60}$"},"message":{"description":"the refusal, in a sentence","type":"string","pattern":"^[^\\u0000-\\u001f]{0,2000}$"},"remedy":{"description":"null where nothing can be said","anyOf":[{"description":"what to do","type":"string","pattern":"^[^\\u0000-\\u001f]{0,2000}$"},{"type":"null"}]}}};
const pattern40 = new RegExp("^[A-Z0-9_]{1,60}$", "u");
const pattern41 = new RegExp("^[^\\u0000-\\u001f]{0,2000}$", "u");
const schema26 = {"description":"what was measured of a case","type":"object","additionalProperties":false,"required":["kind","stop","arena","fills"],"properties":{"kind":{"type":"string","const":"case"},"stop":{"description":"why the run ended","type":"string","enum":["count","three-equal"]},"arena":{"$ref":"#/definitions/arena"},"fills":{"type":"array","minItems":1,"maxItems":16,"items":{"type":"object","additionalProperties":false,"required":["seed","samples"],"properties":{"seed":{"description":"of the fill","type":"integer","minimum":0,"maximum":4294967295},"samples":{"$ref":"#/definitions/samples"}}}},"kernel":{"description":"what ran it","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"},"chip":{"$ref":"#/definitions/chip"}}};
const schema27 = {"description":"bytes of the tensor arena, as the device reported them","type":"object","additionalProperties":false,"required":["persistent","scratch","tensors"],"properties":{"persistent":{"description":"bytes of the runtime's own data","type":"integer","minimum":0,"maximum":4294967295},"scratch":{"description":"bytes of memory that kernels work in","type":"integer","minimum":0,"maximum":4294967295},"tensors":{"description":"bytes of activations, at their peak","type":"integer","minimum":0,"maximum":4294967295}}};
const schema28 = {"description":"raw ticks of timed windows","type":"object","additionalProperties":false,"required":["emptyTicks","n","data"],"properties":{"emptyTicks":{"description":"ticks of an empty window, to be subtracted","type":"integer","minimum":0,"maximum":4294967295},"n":{"description":"number of samples","type":"integer","minimum":0,"maximum":1000000},"data":{"description":"base64 of the samples' code, as in the database (docs/link-protocol.md)","type":"string","pattern":"^[A-Za-z0-9+/]*={0,2}$"}}};
const schema29 = {"description":"on which it was measured; absent where the board says nothing of it","type":"object","additionalProperties":false,"required":["uid","revision"],"properties":{"uid":{"description":"null where it has none","anyOf":[{"description":"the chip's own number, in hex","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"},{"type":"null"}]},"revision":{"description":"null where it says none","anyOf":[{"type":"integer"},{"type":"null"}]}}};
const pattern32 = new RegExp("^[A-Za-z0-9+/]*={0,2}$", "u");

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.kind === undefined) && (missing0 = "kind")) || ((data.stop === undefined) && (missing0 = "stop"))) || ((data.arena === undefined) && (missing0 = "arena"))) || ((data.fills === undefined) && (missing0 = "fills"))){
validate19.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "kind") || (key0 === "stop")) || (key0 === "arena")) || (key0 === "fills")) || (key0 === "kernel")) || (key0 === "chip"))){
validate19.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
let data0 = data.kind;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate19.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("case" !== data0){
validate19.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "case"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stop !== undefined){
let data1 = data.stop;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate19.errors = [{instancePath:instancePath+"/stop",schemaPath:"#/properties/stop/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data1 === "count") || (data1 === "three-equal"))){
validate19.errors = [{instancePath:instancePath+"/stop",schemaPath:"#/properties/stop/enum",keyword:"enum",params:{allowedValues: schema26.properties.stop.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.arena !== undefined){
let data2 = data.arena;
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((data2.persistent === undefined) && (missing1 = "persistent")) || ((data2.scratch === undefined) && (missing1 = "scratch"))) || ((data2.tensors === undefined) && (missing1 = "tensors"))){
validate19.errors = [{instancePath:instancePath+"/arena",schemaPath:"#/definitions/arena/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs9 = errors;
for(const key1 in data2){
if(!(((key1 === "persistent") || (key1 === "scratch")) || (key1 === "tensors"))){
validate19.errors = [{instancePath:instancePath+"/arena",schemaPath:"#/definitions/arena/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs9 === errors){
if(data2.persistent !== undefined){
let data3 = data2.persistent;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate19.errors = [{instancePath:instancePath+"/arena/persistent",schemaPath:"#/definitions/arena/properties/persistent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 4294967295 || isNaN(data3)){
validate19.errors = [{instancePath:instancePath+"/arena/persistent",schemaPath:"#/definitions/arena/properties/persistent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate19.errors = [{instancePath:instancePath+"/arena/persistent",schemaPath:"#/definitions/arena/properties/persistent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.scratch !== undefined){
let data4 = data2.scratch;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate19.errors = [{instancePath:instancePath+"/arena/scratch",schemaPath:"#/definitions/arena/properties/scratch/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 4294967295 || isNaN(data4)){
validate19.errors = [{instancePath:instancePath+"/arena/scratch",schemaPath:"#/definitions/arena/properties/scratch/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate19.errors = [{instancePath:instancePath+"/arena/scratch",schemaPath:"#/definitions/arena/properties/scratch/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.tensors !== undefined){
let data5 = data2.tensors;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate19.errors = [{instancePath:instancePath+"/arena/tensors",schemaPath:"#/definitions/arena/properties/tensors/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 4294967295 || isNaN(data5)){
validate19.errors = [{instancePath:instancePath+"/arena/tensors",schemaPath:"#/definitions/arena/properties/tensors/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate19.errors = [{instancePath:instancePath+"/arena/tensors",schemaPath:"#/definitions/arena/properties/tensors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate19.errors = [{instancePath:instancePath+"/arena",schemaPath:"#/definitions/arena/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fills !== undefined){
let data6 = data.fills;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data6)){
if(data6.length > 16){
validate19.errors = [{instancePath:instancePath+"/fills",schemaPath:"#/properties/fills/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"}];
return false;
}
else {
if(data6.length < 1){
validate19.errors = [{instancePath:instancePath+"/fills",schemaPath:"#/properties/fills/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid3 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs18 = errors;
if(errors === _errs18){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing2;
if(((data7.seed === undefined) && (missing2 = "seed")) || ((data7.samples === undefined) && (missing2 = "samples"))){
validate19.errors = [{instancePath:instancePath+"/fills/" + i0,schemaPath:"#/properties/fills/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs20 = errors;
for(const key2 in data7){
if(!((key2 === "seed") || (key2 === "samples"))){
validate19.errors = [{instancePath:instancePath+"/fills/" + i0,schemaPath:"#/properties/fills/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs20 === errors){
if(data7.seed !== undefined){
let data8 = data7.seed;
const _errs21 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate19.errors = [{instancePath:instancePath+"/fills/" + i0+"/seed",schemaPath:"#/properties/fills/items/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs21){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 4294967295 || isNaN(data8)){
validate19.errors = [{instancePath:instancePath+"/fills/" + i0+"/seed",schemaPath:"#/properties/fills/items/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate19.errors = [{instancePath:instancePath+"/fills/" + i0+"/seed",schemaPath:"#/properties/fills/items/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.samples !== undefined){
let data9 = data7.samples;
const _errs23 = errors;
const _errs24 = errors;
if(errors === _errs24){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing3;
if((((data9.emptyTicks === undefined) && (missing3 = "emptyTicks")) || ((data9.n === undefined) && (missing3 = "n"))) || ((data9.data === undefined) && (missing3 = "data"))){
validate19.errors = [{instancePath:instancePath+"/fills/" + i0+"/samples",schemaPath:"#/definitions/samples/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs26 = errors;
for(const key3 in data9){
if(!(((key3 === "emptyTicks") || (key3 === "n")) || (key3 === "data"))){
validate19.errors = [{instancePath:instancePath+"/fills/" + i0+"/samples",schemaPath:"#/definitions/samples/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs26 === errors){
if(data9.emptyTicks !== undefined){
let data10 = data9.emptyTicks;
const _errs27 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate19.errors = [{instancePath:instancePath+"/fills/" + i0+"/samples/emptyTicks",schemaPath:"#/definitions/samples/properties/emptyTicks/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs27){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 4294967295 || isNaN(data10)){
validate19.errors = [{instancePath:instancePath+"/fills/" + i0+"/samples/emptyTicks",schemaPath:"#/definitions/samples/properties/emptyTicks/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate19.errors = [{instancePath:instancePath+"/fills/" + i0+"/samples/emptyTicks",schemaPath:"#/definitions/samples/properties/emptyTicks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid6 = _errs27 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.n !== undefined){
let data11 = data9.n;
const _errs29 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate19.errors = [{instancePath:instancePath+"/fills/" + i0+"/samples/n",schemaPath:"#/definitions/samples/properties/n/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs29){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1000000 || isNaN(data11)){
validate19.errors = [{instancePath:instancePath+"/fills/" + i0+"/samples/n",schemaPath:"#/definitions/samples/properties/n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate19.errors = [{instancePath:instancePath+"/fills/" + i0+"/samples/n",schemaPath:"#/definitions/samples/properties/n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data9.data !== undefined){
let data12 = data9.data;
const _errs31 = errors;
if(errors === _errs31){
if(typeof data12 === "string"){
if(!pattern32.test(data12)){
validate19.errors = [{instancePath:instancePath+"/fills/" + i0+"/samples/data",schemaPath:"#/definitions/samples/properties/data/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]*={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]*={0,2}$"+"\""}];
return false;
}
}
else {
validate19.errors = [{instancePath:instancePath+"/fills/" + i0+"/samples/data",schemaPath:"#/definitions/samples/properties/data/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid6 = _errs31 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
validate19.errors = [{instancePath:instancePath+"/fills/" + i0+"/samples",schemaPath:"#/definitions/samples/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs23 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate19.errors = [{instancePath:instancePath+"/fills/" + i0,schemaPath:"#/properties/fills/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs18 === errors;
if(!valid3){
break;
}
}
}
}
}
else {
validate19.errors = [{instancePath:instancePath+"/fills",schemaPath:"#/properties/fills/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kernel !== undefined){
let data13 = data.kernel;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data13 === "string"){
if(!pattern1.test(data13)){
validate19.errors = [{instancePath:instancePath+"/kernel",schemaPath:"#/properties/kernel/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,400}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,400}$"+"\""}];
return false;
}
}
else {
validate19.errors = [{instancePath:instancePath+"/kernel",schemaPath:"#/properties/kernel/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chip !== undefined){
let data14 = data.chip;
const _errs35 = errors;
const _errs36 = errors;
if(errors === _errs36){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing4;
if(((data14.uid === undefined) && (missing4 = "uid")) || ((data14.revision === undefined) && (missing4 = "revision"))){
validate19.errors = [{instancePath:instancePath+"/chip",schemaPath:"#/definitions/chip/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs38 = errors;
for(const key4 in data14){
if(!((key4 === "uid") || (key4 === "revision"))){
validate19.errors = [{instancePath:instancePath+"/chip",schemaPath:"#/definitions/chip/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs38 === errors){
if(data14.uid !== undefined){
let data15 = data14.uid;
const _errs39 = errors;
const _errs40 = errors;
let valid9 = false;
const _errs41 = errors;
if(errors === _errs41){
if(typeof data15 === "string"){
if(!pattern1.test(data15)){
const err0 = {instancePath:instancePath+"/chip/uid",schemaPath:"#/definitions/chip/properties/uid/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,400}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,400}$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/chip/uid",schemaPath:"#/definitions/chip/properties/uid/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs41 === errors;
valid9 = valid9 || _valid0;
if(!valid9){
const _errs43 = errors;
if(data15 !== null){
const err2 = {instancePath:instancePath+"/chip/uid",schemaPath:"#/definitions/chip/properties/uid/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs43 === errors;
valid9 = valid9 || _valid0;
}
if(!valid9){
const err3 = {instancePath:instancePath+"/chip/uid",schemaPath:"#/definitions/chip/properties/uid/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate19.errors = vErrors;
return false;
}
else {
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
}
var valid8 = _errs39 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data14.revision !== undefined){
let data16 = data14.revision;
const _errs45 = errors;
const _errs46 = errors;
let valid10 = false;
const _errs47 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err4 = {instancePath:instancePath+"/chip/revision",schemaPath:"#/definitions/chip/properties/revision/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid1 = _errs47 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const _errs49 = errors;
if(data16 !== null){
const err5 = {instancePath:instancePath+"/chip/revision",schemaPath:"#/definitions/chip/properties/revision/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid1 = _errs49 === errors;
valid10 = valid10 || _valid1;
}
if(!valid10){
const err6 = {instancePath:instancePath+"/chip/revision",schemaPath:"#/definitions/chip/properties/revision/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate19.errors = vErrors;
return false;
}
else {
errors = _errs46;
if(vErrors !== null){
if(_errs46){
vErrors.length = _errs46;
}
else {
vErrors = null;
}
}
}
var valid8 = _errs45 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
validate19.errors = [{instancePath:instancePath+"/chip",schemaPath:"#/definitions/chip/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate19.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate19.errors = vErrors;
return errors === 0;
}

const schema30 = {"description":"what was measured of a model","type":"object","additionalProperties":false,"required":["kind","arena","operators","graph","eachOperator","outputs"],"properties":{"kind":{"type":"string","const":"model"},"arena":{"$ref":"#/definitions/arena"},"operators":{"description":"of the model","type":"integer","minimum":1,"maximum":100000},"graph":{"$ref":"#/definitions/samples"},"eachOperator":{"description":"null unless they were asked for","anyOf":[{"$ref":"#/definitions/samples"},{"type":"null"}]},"outputs":{"type":"array","maxItems":64,"items":{"type":"object","additionalProperties":false,"required":["type","data"],"properties":{"type":{"description":"of the elements","type":"string","enum":["int8","uint8","int32","float32"]},"data":{"description":"base64 of the elements, little-endian","type":"string","pattern":"^[A-Za-z0-9+/]*={0,2}$"}}}},"kernels":{"type":"array","maxItems":100000,"items":{"description":"what ran an operator","type":"string","pattern":"^[^\\u0000-\\u001f]{0,400}$"}},"chip":{"$ref":"#/definitions/chip"}}};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.kind === undefined) && (missing0 = "kind")) || ((data.arena === undefined) && (missing0 = "arena"))) || ((data.operators === undefined) && (missing0 = "operators"))) || ((data.graph === undefined) && (missing0 = "graph"))) || ((data.eachOperator === undefined) && (missing0 = "eachOperator"))) || ((data.outputs === undefined) && (missing0 = "outputs"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "kind") || (key0 === "arena")) || (key0 === "operators")) || (key0 === "graph")) || (key0 === "eachOperator")) || (key0 === "outputs")) || (key0 === "kernels")) || (key0 === "chip"))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
let data0 = data.kind;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate21.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("model" !== data0){
validate21.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "model"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.arena !== undefined){
let data1 = data.arena;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((data1.persistent === undefined) && (missing1 = "persistent")) || ((data1.scratch === undefined) && (missing1 = "scratch"))) || ((data1.tensors === undefined) && (missing1 = "tensors"))){
validate21.errors = [{instancePath:instancePath+"/arena",schemaPath:"#/definitions/arena/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs7 = errors;
for(const key1 in data1){
if(!(((key1 === "persistent") || (key1 === "scratch")) || (key1 === "tensors"))){
validate21.errors = [{instancePath:instancePath+"/arena",schemaPath:"#/definitions/arena/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs7 === errors){
if(data1.persistent !== undefined){
let data2 = data1.persistent;
const _errs8 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate21.errors = [{instancePath:instancePath+"/arena/persistent",schemaPath:"#/definitions/arena/properties/persistent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 4294967295 || isNaN(data2)){
validate21.errors = [{instancePath:instancePath+"/arena/persistent",schemaPath:"#/definitions/arena/properties/persistent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate21.errors = [{instancePath:instancePath+"/arena/persistent",schemaPath:"#/definitions/arena/properties/persistent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.scratch !== undefined){
let data3 = data1.scratch;
const _errs10 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate21.errors = [{instancePath:instancePath+"/arena/scratch",schemaPath:"#/definitions/arena/properties/scratch/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 4294967295 || isNaN(data3)){
validate21.errors = [{instancePath:instancePath+"/arena/scratch",schemaPath:"#/definitions/arena/properties/scratch/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate21.errors = [{instancePath:instancePath+"/arena/scratch",schemaPath:"#/definitions/arena/properties/scratch/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.tensors !== undefined){
let data4 = data1.tensors;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate21.errors = [{instancePath:instancePath+"/arena/tensors",schemaPath:"#/definitions/arena/properties/tensors/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 4294967295 || isNaN(data4)){
validate21.errors = [{instancePath:instancePath+"/arena/tensors",schemaPath:"#/definitions/arena/properties/tensors/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate21.errors = [{instancePath:instancePath+"/arena/tensors",schemaPath:"#/definitions/arena/properties/tensors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/arena",schemaPath:"#/definitions/arena/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operators !== undefined){
let data5 = data.operators;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate21.errors = [{instancePath:instancePath+"/operators",schemaPath:"#/properties/operators/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100000 || isNaN(data5)){
validate21.errors = [{instancePath:instancePath+"/operators",schemaPath:"#/properties/operators/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"}];
return false;
}
else {
if(data5 < 1 || isNaN(data5)){
validate21.errors = [{instancePath:instancePath+"/operators",schemaPath:"#/properties/operators/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.graph !== undefined){
let data6 = data.graph;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if((((data6.emptyTicks === undefined) && (missing2 = "emptyTicks")) || ((data6.n === undefined) && (missing2 = "n"))) || ((data6.data === undefined) && (missing2 = "data"))){
validate21.errors = [{instancePath:instancePath+"/graph",schemaPath:"#/definitions/samples/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs19 = errors;
for(const key2 in data6){
if(!(((key2 === "emptyTicks") || (key2 === "n")) || (key2 === "data"))){
validate21.errors = [{instancePath:instancePath+"/graph",schemaPath:"#/definitions/samples/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs19 === errors){
if(data6.emptyTicks !== undefined){
let data7 = data6.emptyTicks;
const _errs20 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate21.errors = [{instancePath:instancePath+"/graph/emptyTicks",schemaPath:"#/definitions/samples/properties/emptyTicks/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs20){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 4294967295 || isNaN(data7)){
validate21.errors = [{instancePath:instancePath+"/graph/emptyTicks",schemaPath:"#/definitions/samples/properties/emptyTicks/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"}];
return false;
}
else {
if(data7 < 0 || isNaN(data7)){
validate21.errors = [{instancePath:instancePath+"/graph/emptyTicks",schemaPath:"#/definitions/samples/properties/emptyTicks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.n !== undefined){
let data8 = data6.n;
const _errs22 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate21.errors = [{instancePath:instancePath+"/graph/n",schemaPath:"#/definitions/samples/properties/n/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs22){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1000000 || isNaN(data8)){
validate21.errors = [{instancePath:instancePath+"/graph/n",schemaPath:"#/definitions/samples/properties/n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate21.errors = [{instancePath:instancePath+"/graph/n",schemaPath:"#/definitions/samples/properties/n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data6.data !== undefined){
let data9 = data6.data;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data9 === "string"){
if(!pattern32.test(data9)){
validate21.errors = [{instancePath:instancePath+"/graph/data",schemaPath:"#/definitions/samples/properties/data/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]*={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]*={0,2}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/graph/data",schemaPath:"#/definitions/samples/properties/data/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/graph",schemaPath:"#/definitions/samples/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.eachOperator !== undefined){
let data10 = data.eachOperator;
const _errs26 = errors;
const _errs27 = errors;
let valid5 = false;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing3;
if((((data10.emptyTicks === undefined) && (missing3 = "emptyTicks")) || ((data10.n === undefined) && (missing3 = "n"))) || ((data10.data === undefined) && (missing3 = "data"))){
const err0 = {instancePath:instancePath+"/eachOperator",schemaPath:"#/definitions/samples/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs31 = errors;
for(const key3 in data10){
if(!(((key3 === "emptyTicks") || (key3 === "n")) || (key3 === "data"))){
const err1 = {instancePath:instancePath+"/eachOperator",schemaPath:"#/definitions/samples/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs31 === errors){
if(data10.emptyTicks !== undefined){
let data11 = data10.emptyTicks;
const _errs32 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err2 = {instancePath:instancePath+"/eachOperator/emptyTicks",schemaPath:"#/definitions/samples/properties/emptyTicks/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(errors === _errs32){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 4294967295 || isNaN(data11)){
const err3 = {instancePath:instancePath+"/eachOperator/emptyTicks",schemaPath:"#/definitions/samples/properties/emptyTicks/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(data11 < 0 || isNaN(data11)){
const err4 = {instancePath:instancePath+"/eachOperator/emptyTicks",schemaPath:"#/definitions/samples/properties/emptyTicks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
var valid7 = _errs32 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data10.n !== undefined){
let data12 = data10.n;
const _errs34 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err5 = {instancePath:instancePath+"/eachOperator/n",schemaPath:"#/definitions/samples/properties/n/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(errors === _errs34){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1000000 || isNaN(data12)){
const err6 = {instancePath:instancePath+"/eachOperator/n",schemaPath:"#/definitions/samples/properties/n/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data12 < 0 || isNaN(data12)){
const err7 = {instancePath:instancePath+"/eachOperator/n",schemaPath:"#/definitions/samples/properties/n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
var valid7 = _errs34 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data10.data !== undefined){
let data13 = data10.data;
const _errs36 = errors;
if(errors === _errs36){
if(typeof data13 === "string"){
if(!pattern32.test(data13)){
const err8 = {instancePath:instancePath+"/eachOperator/data",schemaPath:"#/definitions/samples/properties/data/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]*={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]*={0,2}$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/eachOperator/data",schemaPath:"#/definitions/samples/properties/data/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var valid7 = _errs36 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
else {
const err10 = {instancePath:instancePath+"/eachOperator",schemaPath:"#/definitions/samples/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid0 = _errs28 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const _errs38 = errors;
if(data10 !== null){
const err11 = {instancePath:instancePath+"/eachOperator",schemaPath:"#/properties/eachOperator/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs38 === errors;
valid5 = valid5 || _valid0;
}
if(!valid5){
const err12 = {instancePath:instancePath+"/eachOperator",schemaPath:"#/properties/eachOperator/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outputs !== undefined){
let data14 = data.outputs;
const _errs40 = errors;
if(errors === _errs40){
if(Array.isArray(data14)){
if(data14.length > 64){
validate21.errors = [{instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"}];
return false;
}
else {
var valid8 = true;
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
const _errs42 = errors;
if(errors === _errs42){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing4;
if(((data15.type === undefined) && (missing4 = "type")) || ((data15.data === undefined) && (missing4 = "data"))){
validate21.errors = [{instancePath:instancePath+"/outputs/" + i0,schemaPath:"#/properties/outputs/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs44 = errors;
for(const key4 in data15){
if(!((key4 === "type") || (key4 === "data"))){
validate21.errors = [{instancePath:instancePath+"/outputs/" + i0,schemaPath:"#/properties/outputs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs44 === errors){
if(data15.type !== undefined){
let data16 = data15.type;
const _errs45 = errors;
if(typeof data16 !== "string"){
validate21.errors = [{instancePath:instancePath+"/outputs/" + i0+"/type",schemaPath:"#/properties/outputs/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data16 === "int8") || (data16 === "uint8")) || (data16 === "int32")) || (data16 === "float32"))){
validate21.errors = [{instancePath:instancePath+"/outputs/" + i0+"/type",schemaPath:"#/properties/outputs/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema30.properties.outputs.items.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid9 = _errs45 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data15.data !== undefined){
let data17 = data15.data;
const _errs47 = errors;
if(errors === _errs47){
if(typeof data17 === "string"){
if(!pattern32.test(data17)){
validate21.errors = [{instancePath:instancePath+"/outputs/" + i0+"/data",schemaPath:"#/properties/outputs/items/properties/data/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]*={0,2}$"},message:"must match pattern \""+"^[A-Za-z0-9+/]*={0,2}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/outputs/" + i0+"/data",schemaPath:"#/properties/outputs/items/properties/data/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid9 = _errs47 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/outputs/" + i0,schemaPath:"#/properties/outputs/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid8 = _errs42 === errors;
if(!valid8){
break;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kernels !== undefined){
let data18 = data.kernels;
const _errs49 = errors;
if(errors === _errs49){
if(Array.isArray(data18)){
if(data18.length > 100000){
validate21.errors = [{instancePath:instancePath+"/kernels",schemaPath:"#/properties/kernels/maxItems",keyword:"maxItems",params:{limit: 100000},message:"must NOT have more than 100000 items"}];
return false;
}
else {
var valid10 = true;
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
const _errs51 = errors;
if(errors === _errs51){
if(typeof data19 === "string"){
if(!pattern1.test(data19)){
validate21.errors = [{instancePath:instancePath+"/kernels/" + i1,schemaPath:"#/properties/kernels/items/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,400}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,400}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/kernels/" + i1,schemaPath:"#/properties/kernels/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid10 = _errs51 === errors;
if(!valid10){
break;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/kernels",schemaPath:"#/properties/kernels/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chip !== undefined){
let data20 = data.chip;
const _errs53 = errors;
const _errs54 = errors;
if(errors === _errs54){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
let missing5;
if(((data20.uid === undefined) && (missing5 = "uid")) || ((data20.revision === undefined) && (missing5 = "revision"))){
validate21.errors = [{instancePath:instancePath+"/chip",schemaPath:"#/definitions/chip/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs56 = errors;
for(const key5 in data20){
if(!((key5 === "uid") || (key5 === "revision"))){
validate21.errors = [{instancePath:instancePath+"/chip",schemaPath:"#/definitions/chip/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs56 === errors){
if(data20.uid !== undefined){
let data21 = data20.uid;
const _errs57 = errors;
const _errs58 = errors;
let valid13 = false;
const _errs59 = errors;
if(errors === _errs59){
if(typeof data21 === "string"){
if(!pattern1.test(data21)){
const err13 = {instancePath:instancePath+"/chip/uid",schemaPath:"#/definitions/chip/properties/uid/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,400}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,400}$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/chip/uid",schemaPath:"#/definitions/chip/properties/uid/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid1 = _errs59 === errors;
valid13 = valid13 || _valid1;
if(!valid13){
const _errs61 = errors;
if(data21 !== null){
const err15 = {instancePath:instancePath+"/chip/uid",schemaPath:"#/definitions/chip/properties/uid/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid1 = _errs61 === errors;
valid13 = valid13 || _valid1;
}
if(!valid13){
const err16 = {instancePath:instancePath+"/chip/uid",schemaPath:"#/definitions/chip/properties/uid/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs58;
if(vErrors !== null){
if(_errs58){
vErrors.length = _errs58;
}
else {
vErrors = null;
}
}
}
var valid12 = _errs57 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data20.revision !== undefined){
let data22 = data20.revision;
const _errs63 = errors;
const _errs64 = errors;
let valid14 = false;
const _errs65 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err17 = {instancePath:instancePath+"/chip/revision",schemaPath:"#/definitions/chip/properties/revision/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid2 = _errs65 === errors;
valid14 = valid14 || _valid2;
if(!valid14){
const _errs67 = errors;
if(data22 !== null){
const err18 = {instancePath:instancePath+"/chip/revision",schemaPath:"#/definitions/chip/properties/revision/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid2 = _errs67 === errors;
valid14 = valid14 || _valid2;
}
if(!valid14){
const err19 = {instancePath:instancePath+"/chip/revision",schemaPath:"#/definitions/chip/properties/revision/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs64;
if(vErrors !== null){
if(_errs64){
vErrors.length = _errs64;
}
else {
vErrors = null;
}
}
}
var valid12 = _errs63 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/chip",schemaPath:"#/definitions/chip/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs53 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}


function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.run === undefined) && (missing0 = "run")) || ((data.plan === undefined) && (missing0 = "plan"))) || ((data.configuration === undefined) && (missing0 = "configuration"))) || ((data.work === undefined) && (missing0 = "work"))) || ((data.build === undefined) && (missing0 = "build"))) || ((data.ticksPerCount === undefined) && (missing0 = "ticksPerCount"))) || ((data.outcome === undefined) && (missing0 = "outcome"))){
validate18.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "run") || (key0 === "plan")) || (key0 === "configuration")) || (key0 === "work")) || (key0 === "build")) || (key0 === "ticksPerCount")) || (key0 === "outcome"))){
validate18.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.run !== undefined){
let data0 = data.run;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
validate18.errors = [{instancePath:instancePath+"/run",schemaPath:"#/properties/run/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.plan !== undefined){
let data1 = data.plan;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern7.test(data1)){
validate18.errors = [{instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{32}$"},message:"must match pattern \""+"^[0-9a-f]{32}$"+"\""}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.configuration !== undefined){
let data2 = data.configuration;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate18.errors = [{instancePath:instancePath+"/configuration",schemaPath:"#/properties/configuration/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/configuration",schemaPath:"#/properties/configuration/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.work !== undefined){
let data3 = data.work;
const _errs8 = errors;
const _errs9 = errors;
let valid1 = false;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if((((((data3.kind === undefined) && (missing1 = "kind")) || ((data3.key === undefined) && (missing1 = "key"))) || ((data3.scope === undefined) && (missing1 = "scope"))) || ((data3.operators === undefined) && (missing1 = "operators"))) || ((data3.sampling === undefined) && (missing1 = "sampling"))){
const err0 = {instancePath:instancePath+"/work",schemaPath:"#/definitions/caseWork/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs13 = errors;
for(const key1 in data3){
if(!((((((key1 === "kind") || (key1 === "key")) || (key1 === "scope")) || (key1 === "operators")) || (key1 === "sampling")) || (key1 === "sentinel"))){
const err1 = {instancePath:instancePath+"/work",schemaPath:"#/definitions/caseWork/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs13 === errors){
if(data3.kind !== undefined){
let data4 = data3.kind;
const _errs14 = errors;
if(typeof data4 !== "string"){
const err2 = {instancePath:instancePath+"/work/kind",schemaPath:"#/definitions/caseWork/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("case" !== data4){
const err3 = {instancePath:instancePath+"/work/kind",schemaPath:"#/definitions/caseWork/properties/kind/const",keyword:"const",params:{allowedValue: "case"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.key !== undefined){
let data5 = data3.key;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data5 === "string"){
if(!pattern11.test(data5)){
const err4 = {instancePath:instancePath+"/work/key",schemaPath:"#/definitions/caseWork/properties/key/pattern",keyword:"pattern",params:{pattern: "^[ -~]{1,600}$"},message:"must match pattern \""+"^[ -~]{1,600}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/work/key",schemaPath:"#/definitions/caseWork/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.scope !== undefined){
let data6 = data3.scope;
const _errs18 = errors;
if(typeof data6 !== "string"){
const err6 = {instancePath:instancePath+"/work/scope",schemaPath:"#/definitions/caseWork/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data6 === "operator") || (data6 === "graph"))){
const err7 = {instancePath:instancePath+"/work/scope",schemaPath:"#/definitions/caseWork/properties/scope/enum",keyword:"enum",params:{allowedValues: schema18.properties.scope.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.operators !== undefined){
let data7 = data3.operators;
const _errs20 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err8 = {instancePath:instancePath+"/work/operators",schemaPath:"#/definitions/caseWork/properties/operators/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(errors === _errs20){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 64 || isNaN(data7)){
const err9 = {instancePath:instancePath+"/work/operators",schemaPath:"#/definitions/caseWork/properties/operators/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data7 < 1 || isNaN(data7)){
const err10 = {instancePath:instancePath+"/work/operators",schemaPath:"#/definitions/caseWork/properties/operators/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.sampling !== undefined){
let data8 = data3.sampling;
const _errs22 = errors;
if(errors === _errs22){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if(((((data8.seeds === undefined) && (missing2 = "seeds")) || ((data8.samples === undefined) && (missing2 = "samples"))) || ((data8.warmups === undefined) && (missing2 = "warmups"))) || ((data8.rewarmups === undefined) && (missing2 = "rewarmups"))){
const err11 = {instancePath:instancePath+"/work/sampling",schemaPath:"#/definitions/caseWork/properties/sampling/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
const _errs24 = errors;
for(const key2 in data8){
if(!(((((key2 === "seeds") || (key2 === "samples")) || (key2 === "warmups")) || (key2 === "rewarmups")) || (key2 === "untilEqual"))){
const err12 = {instancePath:instancePath+"/work/sampling",schemaPath:"#/definitions/caseWork/properties/sampling/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
break;
}
}
if(_errs24 === errors){
if(data8.seeds !== undefined){
let data9 = data8.seeds;
const _errs25 = errors;
if(errors === _errs25){
if(Array.isArray(data9)){
if(data9.length > 16){
const err13 = {instancePath:instancePath+"/work/sampling/seeds",schemaPath:"#/definitions/caseWork/properties/sampling/properties/seeds/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
if(data9.length < 1){
const err14 = {instancePath:instancePath+"/work/sampling/seeds",schemaPath:"#/definitions/caseWork/properties/sampling/properties/seeds/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
var valid5 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
const _errs27 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err15 = {instancePath:instancePath+"/work/sampling/seeds/" + i0,schemaPath:"#/definitions/caseWork/properties/sampling/properties/seeds/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(errors === _errs27){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 4294967295 || isNaN(data10)){
const err16 = {instancePath:instancePath+"/work/sampling/seeds/" + i0,schemaPath:"#/definitions/caseWork/properties/sampling/properties/seeds/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
if(data10 < 0 || isNaN(data10)){
const err17 = {instancePath:instancePath+"/work/sampling/seeds/" + i0,schemaPath:"#/definitions/caseWork/properties/sampling/properties/seeds/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
var valid5 = _errs27 === errors;
if(!valid5){
break;
}
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/work/sampling/seeds",schemaPath:"#/definitions/caseWork/properties/sampling/properties/seeds/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.samples !== undefined){
let data11 = data8.samples;
const _errs29 = errors;
if(errors === _errs29){
if(Array.isArray(data11)){
if(data11.length > 16){
const err19 = {instancePath:instancePath+"/work/sampling/samples",schemaPath:"#/definitions/caseWork/properties/sampling/properties/samples/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
if(data11.length < 1){
const err20 = {instancePath:instancePath+"/work/sampling/samples",schemaPath:"#/definitions/caseWork/properties/sampling/properties/samples/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
var valid6 = true;
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
const _errs31 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err21 = {instancePath:instancePath+"/work/sampling/samples/" + i1,schemaPath:"#/definitions/caseWork/properties/sampling/properties/samples/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(errors === _errs31){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1000000 || isNaN(data12)){
const err22 = {instancePath:instancePath+"/work/sampling/samples/" + i1,schemaPath:"#/definitions/caseWork/properties/sampling/properties/samples/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
if(data12 < 1 || isNaN(data12)){
const err23 = {instancePath:instancePath+"/work/sampling/samples/" + i1,schemaPath:"#/definitions/caseWork/properties/sampling/properties/samples/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
var valid6 = _errs31 === errors;
if(!valid6){
break;
}
}
}
}
}
else {
const err24 = {instancePath:instancePath+"/work/sampling/samples",schemaPath:"#/definitions/caseWork/properties/sampling/properties/samples/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var valid4 = _errs29 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.warmups !== undefined){
let data13 = data8.warmups;
const _errs33 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err25 = {instancePath:instancePath+"/work/sampling/warmups",schemaPath:"#/definitions/caseWork/properties/sampling/properties/warmups/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(errors === _errs33){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 10000 || isNaN(data13)){
const err26 = {instancePath:instancePath+"/work/sampling/warmups",schemaPath:"#/definitions/caseWork/properties/sampling/properties/warmups/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
if(data13 < 0 || isNaN(data13)){
const err27 = {instancePath:instancePath+"/work/sampling/warmups",schemaPath:"#/definitions/caseWork/properties/sampling/properties/warmups/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
var valid4 = _errs33 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.rewarmups !== undefined){
let data14 = data8.rewarmups;
const _errs35 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err28 = {instancePath:instancePath+"/work/sampling/rewarmups",schemaPath:"#/definitions/caseWork/properties/sampling/properties/rewarmups/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(errors === _errs35){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 10000 || isNaN(data14)){
const err29 = {instancePath:instancePath+"/work/sampling/rewarmups",schemaPath:"#/definitions/caseWork/properties/sampling/properties/rewarmups/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
if(data14 < 0 || isNaN(data14)){
const err30 = {instancePath:instancePath+"/work/sampling/rewarmups",schemaPath:"#/definitions/caseWork/properties/sampling/properties/rewarmups/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
var valid4 = _errs35 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.untilEqual !== undefined){
let data15 = data8.untilEqual;
const _errs37 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err31 = {instancePath:instancePath+"/work/sampling/untilEqual",schemaPath:"#/definitions/caseWork/properties/sampling/properties/untilEqual/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(errors === _errs37){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1000 || isNaN(data15)){
const err32 = {instancePath:instancePath+"/work/sampling/untilEqual",schemaPath:"#/definitions/caseWork/properties/sampling/properties/untilEqual/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
else {
if(data15 < 1 || isNaN(data15)){
const err33 = {instancePath:instancePath+"/work/sampling/untilEqual",schemaPath:"#/definitions/caseWork/properties/sampling/properties/untilEqual/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
var valid4 = _errs37 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
else {
const err34 = {instancePath:instancePath+"/work/sampling",schemaPath:"#/definitions/caseWork/properties/sampling/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.sentinel !== undefined){
let data16 = data3.sentinel;
const _errs39 = errors;
if(errors === _errs39){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing3;
if(((data16.bench === undefined) && (missing3 = "bench")) || ((data16.session === undefined) && (missing3 = "session"))){
const err35 = {instancePath:instancePath+"/work/sentinel",schemaPath:"#/definitions/caseWork/properties/sentinel/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
else {
const _errs41 = errors;
for(const key3 in data16){
if(!((key3 === "bench") || (key3 === "session"))){
const err36 = {instancePath:instancePath+"/work/sentinel",schemaPath:"#/definitions/caseWork/properties/sentinel/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
break;
}
}
if(_errs41 === errors){
if(data16.bench !== undefined){
let data17 = data16.bench;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data17 === "string"){
if(!pattern0.test(data17)){
const err37 = {instancePath:instancePath+"/work/sentinel/bench",schemaPath:"#/definitions/caseWork/properties/sentinel/properties/bench/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/work/sentinel/bench",schemaPath:"#/definitions/caseWork/properties/sentinel/properties/bench/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
var valid7 = _errs42 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data16.session !== undefined){
let data18 = data16.session;
const _errs44 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err39 = {instancePath:instancePath+"/work/sentinel/session",schemaPath:"#/definitions/caseWork/properties/sentinel/properties/session/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(errors === _errs44){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 4294967295 || isNaN(data18)){
const err40 = {instancePath:instancePath+"/work/sentinel/session",schemaPath:"#/definitions/caseWork/properties/sentinel/properties/session/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
else {
if(data18 < 0 || isNaN(data18)){
const err41 = {instancePath:instancePath+"/work/sentinel/session",schemaPath:"#/definitions/caseWork/properties/sentinel/properties/session/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
}
var valid7 = _errs44 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
const err42 = {instancePath:instancePath+"/work/sentinel",schemaPath:"#/definitions/caseWork/properties/sentinel/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
var valid3 = _errs39 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
else {
const err43 = {instancePath:instancePath+"/work",schemaPath:"#/definitions/caseWork/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs46 = errors;
const _errs47 = errors;
if(errors === _errs47){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing4;
if(((((((((data3.kind === undefined) && (missing4 = "kind")) || ((data3.name === undefined) && (missing4 = "name"))) || ((data3.hash === undefined) && (missing4 = "hash"))) || ((data3.bytes === undefined) && (missing4 = "bytes"))) || ((data3.model === undefined) && (missing4 = "model"))) || ((data3.seed === undefined) && (missing4 = "seed"))) || ((data3.inputs === undefined) && (missing4 = "inputs"))) || ((data3.sampling === undefined) && (missing4 = "sampling"))){
const err44 = {instancePath:instancePath+"/work",schemaPath:"#/definitions/modelWork/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
else {
const _errs49 = errors;
for(const key4 in data3){
if(!((((((((key4 === "kind") || (key4 === "name")) || (key4 === "hash")) || (key4 === "bytes")) || (key4 === "model")) || (key4 === "seed")) || (key4 === "inputs")) || (key4 === "sampling"))){
const err45 = {instancePath:instancePath+"/work",schemaPath:"#/definitions/modelWork/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
break;
}
}
if(_errs49 === errors){
if(data3.kind !== undefined){
let data19 = data3.kind;
const _errs50 = errors;
if(typeof data19 !== "string"){
const err46 = {instancePath:instancePath+"/work/kind",schemaPath:"#/definitions/modelWork/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if("model" !== data19){
const err47 = {instancePath:instancePath+"/work/kind",schemaPath:"#/definitions/modelWork/properties/kind/const",keyword:"const",params:{allowedValue: "model"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var valid9 = _errs50 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data3.name !== undefined){
let data20 = data3.name;
const _errs52 = errors;
if(errors === _errs52){
if(typeof data20 === "string"){
if(!pattern1.test(data20)){
const err48 = {instancePath:instancePath+"/work/name",schemaPath:"#/definitions/modelWork/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,400}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,400}$"+"\""};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/work/name",schemaPath:"#/definitions/modelWork/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
var valid9 = _errs52 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data3.hash !== undefined){
let data21 = data3.hash;
const _errs54 = errors;
if(errors === _errs54){
if(typeof data21 === "string"){
if(!pattern4.test(data21)){
const err50 = {instancePath:instancePath+"/work/hash",schemaPath:"#/definitions/modelWork/properties/hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/work/hash",schemaPath:"#/definitions/modelWork/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
var valid9 = _errs54 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data3.bytes !== undefined){
let data22 = data3.bytes;
const _errs56 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err52 = {instancePath:instancePath+"/work/bytes",schemaPath:"#/definitions/modelWork/properties/bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(errors === _errs56){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 4294967295 || isNaN(data22)){
const err53 = {instancePath:instancePath+"/work/bytes",schemaPath:"#/definitions/modelWork/properties/bytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
else {
if(data22 < 0 || isNaN(data22)){
const err54 = {instancePath:instancePath+"/work/bytes",schemaPath:"#/definitions/modelWork/properties/bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
}
var valid9 = _errs56 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data3.model !== undefined){
let data23 = data3.model;
const _errs58 = errors;
if(errors === _errs58){
if(typeof data23 === "string"){
if(!pattern4.test(data23)){
const err55 = {instancePath:instancePath+"/work/model",schemaPath:"#/definitions/modelWork/properties/model/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/work/model",schemaPath:"#/definitions/modelWork/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
var valid9 = _errs58 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data3.seed !== undefined){
let data24 = data3.seed;
const _errs60 = errors;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err57 = {instancePath:instancePath+"/work/seed",schemaPath:"#/definitions/modelWork/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(errors === _errs60){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 4294967295 || isNaN(data24)){
const err58 = {instancePath:instancePath+"/work/seed",schemaPath:"#/definitions/modelWork/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
else {
if(data24 < 0 || isNaN(data24)){
const err59 = {instancePath:instancePath+"/work/seed",schemaPath:"#/definitions/modelWork/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
}
var valid9 = _errs60 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data3.inputs !== undefined){
let data25 = data3.inputs;
const _errs62 = errors;
const _errs63 = errors;
let valid10 = false;
const _errs64 = errors;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err60 = {instancePath:instancePath+"/work/inputs",schemaPath:"#/definitions/modelWork/properties/inputs/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(errors === _errs64){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 4294967295 || isNaN(data25)){
const err61 = {instancePath:instancePath+"/work/inputs",schemaPath:"#/definitions/modelWork/properties/inputs/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
else {
if(data25 < 0 || isNaN(data25)){
const err62 = {instancePath:instancePath+"/work/inputs",schemaPath:"#/definitions/modelWork/properties/inputs/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
}
var _valid1 = _errs64 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const _errs66 = errors;
if(errors === _errs66){
if(typeof data25 === "string"){
if(!pattern4.test(data25)){
const err63 = {instancePath:instancePath+"/work/inputs",schemaPath:"#/definitions/modelWork/properties/inputs/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/work/inputs",schemaPath:"#/definitions/modelWork/properties/inputs/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
var _valid1 = _errs66 === errors;
valid10 = valid10 || _valid1;
}
if(!valid10){
const err65 = {instancePath:instancePath+"/work/inputs",schemaPath:"#/definitions/modelWork/properties/inputs/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
else {
errors = _errs63;
if(vErrors !== null){
if(_errs63){
vErrors.length = _errs63;
}
else {
vErrors = null;
}
}
}
var valid9 = _errs62 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data3.sampling !== undefined){
let data26 = data3.sampling;
const _errs68 = errors;
if(errors === _errs68){
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
let missing5;
if((((data26.warmups === undefined) && (missing5 = "warmups")) || ((data26.runs === undefined) && (missing5 = "runs"))) || ((data26.eachOperator === undefined) && (missing5 = "eachOperator"))){
const err66 = {instancePath:instancePath+"/work/sampling",schemaPath:"#/definitions/modelWork/properties/sampling/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
else {
const _errs70 = errors;
for(const key5 in data26){
if(!(((key5 === "warmups") || (key5 === "runs")) || (key5 === "eachOperator"))){
const err67 = {instancePath:instancePath+"/work/sampling",schemaPath:"#/definitions/modelWork/properties/sampling/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
break;
}
}
if(_errs70 === errors){
if(data26.warmups !== undefined){
let data27 = data26.warmups;
const _errs71 = errors;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err68 = {instancePath:instancePath+"/work/sampling/warmups",schemaPath:"#/definitions/modelWork/properties/sampling/properties/warmups/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(errors === _errs71){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 10000 || isNaN(data27)){
const err69 = {instancePath:instancePath+"/work/sampling/warmups",schemaPath:"#/definitions/modelWork/properties/sampling/properties/warmups/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
else {
if(data27 < 0 || isNaN(data27)){
const err70 = {instancePath:instancePath+"/work/sampling/warmups",schemaPath:"#/definitions/modelWork/properties/sampling/properties/warmups/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
}
var valid11 = _errs71 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data26.runs !== undefined){
let data28 = data26.runs;
const _errs73 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err71 = {instancePath:instancePath+"/work/sampling/runs",schemaPath:"#/definitions/modelWork/properties/sampling/properties/runs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(errors === _errs73){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 10000 || isNaN(data28)){
const err72 = {instancePath:instancePath+"/work/sampling/runs",schemaPath:"#/definitions/modelWork/properties/sampling/properties/runs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
else {
if(data28 < 1 || isNaN(data28)){
const err73 = {instancePath:instancePath+"/work/sampling/runs",schemaPath:"#/definitions/modelWork/properties/sampling/properties/runs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
}
var valid11 = _errs73 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data26.eachOperator !== undefined){
const _errs75 = errors;
if(typeof data26.eachOperator !== "boolean"){
const err74 = {instancePath:instancePath+"/work/sampling/eachOperator",schemaPath:"#/definitions/modelWork/properties/sampling/properties/eachOperator/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
var valid11 = _errs75 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
else {
const err75 = {instancePath:instancePath+"/work/sampling",schemaPath:"#/definitions/modelWork/properties/sampling/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
var valid9 = _errs68 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
const err76 = {instancePath:instancePath+"/work",schemaPath:"#/definitions/modelWork/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
var _valid0 = _errs46 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err77 = {instancePath:instancePath+"/work",schemaPath:"#/properties/work/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
validate18.errors = vErrors;
return false;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.build !== undefined){
let data30 = data.build;
const _errs77 = errors;
const _errs78 = errors;
if(errors === _errs78){
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
let missing6;
if((((((data30.board === undefined) && (missing6 = "board")) || ((data30.port === undefined) && (missing6 = "port"))) || ((data30.fingerprint === undefined) && (missing6 = "fingerprint"))) || ((data30.image === undefined) && (missing6 = "image"))) || ((data30.compiler === undefined) && (missing6 = "compiler"))){
validate18.errors = [{instancePath:instancePath+"/build",schemaPath:"#/definitions/build/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs80 = errors;
for(const key6 in data30){
if(!(((((key6 === "board") || (key6 === "port")) || (key6 === "fingerprint")) || (key6 === "image")) || (key6 === "compiler"))){
validate18.errors = [{instancePath:instancePath+"/build",schemaPath:"#/definitions/build/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs80 === errors){
if(data30.board !== undefined){
let data31 = data30.board;
const _errs81 = errors;
if(errors === _errs81){
if(typeof data31 === "string"){
if(!pattern1.test(data31)){
validate18.errors = [{instancePath:instancePath+"/build/board",schemaPath:"#/definitions/build/properties/board/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,400}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,400}$"+"\""}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/build/board",schemaPath:"#/definitions/build/properties/board/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid13 = _errs81 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data30.port !== undefined){
let data32 = data30.port;
const _errs83 = errors;
if(errors === _errs83){
if(typeof data32 === "string"){
if(!pattern1.test(data32)){
validate18.errors = [{instancePath:instancePath+"/build/port",schemaPath:"#/definitions/build/properties/port/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,400}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,400}$"+"\""}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/build/port",schemaPath:"#/definitions/build/properties/port/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid13 = _errs83 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data30.fingerprint !== undefined){
let data33 = data30.fingerprint;
const _errs85 = errors;
if(errors === _errs85){
if(typeof data33 === "string"){
if(!pattern1.test(data33)){
validate18.errors = [{instancePath:instancePath+"/build/fingerprint",schemaPath:"#/definitions/build/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,400}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,400}$"+"\""}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/build/fingerprint",schemaPath:"#/definitions/build/properties/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid13 = _errs85 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data30.image !== undefined){
let data34 = data30.image;
const _errs87 = errors;
if(errors === _errs87){
if(typeof data34 === "string"){
if(!pattern4.test(data34)){
validate18.errors = [{instancePath:instancePath+"/build/image",schemaPath:"#/definitions/build/properties/image/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/build/image",schemaPath:"#/definitions/build/properties/image/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid13 = _errs87 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data30.compiler !== undefined){
let data35 = data30.compiler;
const _errs89 = errors;
if(errors === _errs89){
if(typeof data35 === "string"){
if(!pattern1.test(data35)){
validate18.errors = [{instancePath:instancePath+"/build/compiler",schemaPath:"#/definitions/build/properties/compiler/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,400}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,400}$"+"\""}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/build/compiler",schemaPath:"#/definitions/build/properties/compiler/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid13 = _errs89 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/build",schemaPath:"#/definitions/build/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs77 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ticksPerCount !== undefined){
let data36 = data.ticksPerCount;
const _errs91 = errors;
if(errors === _errs91){
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 <= 0 || isNaN(data36)){
validate18.errors = [{instancePath:instancePath+"/ticksPerCount",schemaPath:"#/properties/ticksPerCount/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
else {
validate18.errors = [{instancePath:instancePath+"/ticksPerCount",schemaPath:"#/properties/ticksPerCount/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs91 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
let data37 = data.outcome;
const _errs93 = errors;
const _errs94 = errors;
let valid14 = false;
const _errs95 = errors;
if(!(validate19(data37, {instancePath:instancePath+"/outcome",parentData:data,parentDataProperty:"outcome",rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
var _valid2 = _errs95 === errors;
valid14 = valid14 || _valid2;
if(!valid14){
const _errs96 = errors;
if(!(validate21(data37, {instancePath:instancePath+"/outcome",parentData:data,parentDataProperty:"outcome",rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var _valid2 = _errs96 === errors;
valid14 = valid14 || _valid2;
if(!valid14){
const _errs97 = errors;
const _errs98 = errors;
if(errors === _errs98){
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
let missing7;
if(((((data37.kind === undefined) && (missing7 = "kind")) || ((data37.code === undefined) && (missing7 = "code"))) || ((data37.message === undefined) && (missing7 = "message"))) || ((data37.remedy === undefined) && (missing7 = "remedy"))){
const err78 = {instancePath:instancePath+"/outcome",schemaPath:"#/definitions/refusal/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
else {
const _errs100 = errors;
for(const key7 in data37){
if(!((((key7 === "kind") || (key7 === "code")) || (key7 === "message")) || (key7 === "remedy"))){
const err79 = {instancePath:instancePath+"/outcome",schemaPath:"#/definitions/refusal/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
break;
}
}
if(_errs100 === errors){
if(data37.kind !== undefined){
let data38 = data37.kind;
const _errs101 = errors;
if(typeof data38 !== "string"){
const err80 = {instancePath:instancePath+"/outcome/kind",schemaPath:"#/definitions/refusal/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if("refused" !== data38){
const err81 = {instancePath:instancePath+"/outcome/kind",schemaPath:"#/definitions/refusal/properties/kind/const",keyword:"const",params:{allowedValue: "refused"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
var valid16 = _errs101 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data37.code !== undefined){
let data39 = data37.code;
const _errs103 = errors;
if(errors === _errs103){
if(typeof data39 === "string"){
if(!pattern40.test(data39)){
const err82 = {instancePath:instancePath+"/outcome/code",schemaPath:"#/definitions/refusal/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z0-9_]{1,60}$"},message:"must match pattern \""+"^[A-Z0-9_]{1,60}$"+"\""};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/outcome/code",schemaPath:"#/definitions/refusal/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
var valid16 = _errs103 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data37.message !== undefined){
let data40 = data37.message;
const _errs105 = errors;
if(errors === _errs105){
if(typeof data40 === "string"){
if(!pattern41.test(data40)){
const err84 = {instancePath:instancePath+"/outcome/message",schemaPath:"#/definitions/refusal/properties/message/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,2000}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,2000}$"+"\""};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/outcome/message",schemaPath:"#/definitions/refusal/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
var valid16 = _errs105 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data37.remedy !== undefined){
let data41 = data37.remedy;
const _errs107 = errors;
const _errs108 = errors;
let valid17 = false;
const _errs109 = errors;
if(errors === _errs109){
if(typeof data41 === "string"){
if(!pattern41.test(data41)){
const err86 = {instancePath:instancePath+"/outcome/remedy",schemaPath:"#/definitions/refusal/properties/remedy/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,2000}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,2000}$"+"\""};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/outcome/remedy",schemaPath:"#/definitions/refusal/properties/remedy/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
var _valid3 = _errs109 === errors;
valid17 = valid17 || _valid3;
if(!valid17){
const _errs111 = errors;
if(data41 !== null){
const err88 = {instancePath:instancePath+"/outcome/remedy",schemaPath:"#/definitions/refusal/properties/remedy/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
var _valid3 = _errs111 === errors;
valid17 = valid17 || _valid3;
}
if(!valid17){
const err89 = {instancePath:instancePath+"/outcome/remedy",schemaPath:"#/definitions/refusal/properties/remedy/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
else {
errors = _errs108;
if(vErrors !== null){
if(_errs108){
vErrors.length = _errs108;
}
else {
vErrors = null;
}
}
}
var valid16 = _errs107 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
}
}
else {
const err90 = {instancePath:instancePath+"/outcome",schemaPath:"#/definitions/refusal/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
var _valid2 = _errs97 === errors;
valid14 = valid14 || _valid2;
}
}
if(!valid14){
const err91 = {instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
validate18.errors = vErrors;
return false;
}
else {
errors = _errs94;
if(vErrors !== null){
if(_errs94){
vErrors.length = _errs94;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs93 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate18.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate18.errors = vErrors;
return errors === 0;
}


function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.type === undefined) && (missing0 = "type")) || ((data.protocol === undefined) && (missing0 = "protocol"))) || ((data.results === undefined) && (missing0 = "results"))){
validate17.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "protocol")) || (key0 === "results"))){
validate17.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate17.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("results" !== data0){
validate17.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "results"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.protocol !== undefined){
let data1 = data.protocol;
const _errs4 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate17.errors = [{instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
if(2 !== data1){
validate17.errors = [{instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 2},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.results !== undefined){
let data2 = data.results;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
if(data2.length > 500){
validate17.errors = [{instancePath:instancePath+"/results",schemaPath:"#/properties/results/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items"}];
return false;
}
else {
if(data2.length < 1){
validate17.errors = [{instancePath:instancePath+"/results",schemaPath:"#/properties/results/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs8 = errors;
if(!(validate18(data2[i0], {instancePath:instancePath+"/results/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
}
}
else {
validate17.errors = [{instancePath:instancePath+"/results",schemaPath:"#/properties/results/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate17.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate17.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="fleet-message.schema.json" */;
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate11(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.protocol === undefined) && (missing0 = "protocol"))) || ((data.bench === undefined) && (missing0 = "bench"))) || ((data.session === undefined) && (missing0 = "session"))){
const err0 = {instancePath,schemaPath:"#/definitions/absence/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs5 = errors;
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "protocol")) || (key0 === "bench")) || (key0 === "session"))){
const err1 = {instancePath,schemaPath:"#/definitions/absence/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs5 === errors){
if(data.type !== undefined){
let data0 = data.type;
const _errs6 = errors;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/absence/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if("absence" !== data0){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/absence/properties/type/const",keyword:"const",params:{allowedValue: "absence"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.protocol !== undefined){
let data1 = data.protocol;
const _errs8 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/protocol",schemaPath:"#/definitions/absence/properties/protocol/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(2 !== data1){
const err5 = {instancePath:instancePath+"/protocol",schemaPath:"#/definitions/absence/properties/protocol/const",keyword:"const",params:{allowedValue: 2},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.bench !== undefined){
let data2 = data.bench;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err6 = {instancePath:instancePath+"/bench",schemaPath:"#/definitions/absence/properties/bench/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/bench",schemaPath:"#/definitions/absence/properties/bench/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.session !== undefined){
let data3 = data.session;
const _errs12 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err8 = {instancePath:instancePath+"/session",schemaPath:"#/definitions/absence/properties/session/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(errors === _errs12){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 4294967295 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/session",schemaPath:"#/definitions/absence/properties/session/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data3 < 0 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/session",schemaPath:"#/definitions/absence/properties/session/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/definitions/absence/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs14 = errors;
if(!(validate15(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
var _valid0 = _errs14 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((((data.type === undefined) && (missing1 = "type")) || ((data.protocol === undefined) && (missing1 = "protocol"))) || ((data.runs === undefined) && (missing1 = "runs"))){
const err12 = {instancePath,schemaPath:"#/definitions/release/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
const _errs18 = errors;
for(const key1 in data){
if(!(((key1 === "type") || (key1 === "protocol")) || (key1 === "runs"))){
const err13 = {instancePath,schemaPath:"#/definitions/release/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
}
if(_errs18 === errors){
if(data.type !== undefined){
let data4 = data.type;
const _errs19 = errors;
if(typeof data4 !== "string"){
const err14 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/release/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if("release" !== data4){
const err15 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/release/properties/type/const",keyword:"const",params:{allowedValue: "release"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.protocol !== undefined){
let data5 = data.protocol;
const _errs21 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
const err16 = {instancePath:instancePath+"/protocol",schemaPath:"#/definitions/release/properties/protocol/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(2 !== data5){
const err17 = {instancePath:instancePath+"/protocol",schemaPath:"#/definitions/release/properties/protocol/const",keyword:"const",params:{allowedValue: 2},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.runs !== undefined){
let data6 = data.runs;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data6)){
if(data6.length > 500){
const err18 = {instancePath:instancePath+"/runs",schemaPath:"#/definitions/release/properties/runs/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
var valid5 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs25 = errors;
if(errors === _errs25){
if(typeof data7 === "string"){
if(!pattern4.test(data7)){
const err19 = {instancePath:instancePath+"/runs/" + i0,schemaPath:"#/definitions/release/properties/runs/items/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/runs/" + i0,schemaPath:"#/definitions/release/properties/runs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var valid5 = _errs25 === errors;
if(!valid5){
break;
}
}
}
}
else {
const err21 = {instancePath:instancePath+"/runs",schemaPath:"#/definitions/release/properties/runs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var valid4 = _errs23 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/definitions/release/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var _valid0 = _errs15 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs27 = errors;
if(!(validate17(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
var _valid0 = _errs27 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((((data.type === undefined) && (missing2 = "type")) || ((data.protocol === undefined) && (missing2 = "protocol"))) || ((data.runs === undefined) && (missing2 = "runs"))){
const err23 = {instancePath,schemaPath:"#/definitions/acknowledgement/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
else {
const _errs31 = errors;
for(const key2 in data){
if(!(((key2 === "type") || (key2 === "protocol")) || (key2 === "runs"))){
const err24 = {instancePath,schemaPath:"#/definitions/acknowledgement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
break;
}
}
if(_errs31 === errors){
if(data.type !== undefined){
let data8 = data.type;
const _errs32 = errors;
if(typeof data8 !== "string"){
const err25 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/acknowledgement/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if("acknowledgement" !== data8){
const err26 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/acknowledgement/properties/type/const",keyword:"const",params:{allowedValue: "acknowledgement"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var valid7 = _errs32 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.protocol !== undefined){
let data9 = data.protocol;
const _errs34 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err27 = {instancePath:instancePath+"/protocol",schemaPath:"#/definitions/acknowledgement/properties/protocol/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(2 !== data9){
const err28 = {instancePath:instancePath+"/protocol",schemaPath:"#/definitions/acknowledgement/properties/protocol/const",keyword:"const",params:{allowedValue: 2},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var valid7 = _errs34 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data.runs !== undefined){
let data10 = data.runs;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data10)){
if(data10.length > 500){
const err29 = {instancePath:instancePath+"/runs",schemaPath:"#/definitions/acknowledgement/properties/runs/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
if(data10.length < 1){
const err30 = {instancePath:instancePath+"/runs",schemaPath:"#/definitions/acknowledgement/properties/runs/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
else {
var valid8 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
const _errs38 = errors;
if(errors === _errs38){
if(typeof data11 === "string"){
if(!pattern4.test(data11)){
const err31 = {instancePath:instancePath+"/runs/" + i1,schemaPath:"#/definitions/acknowledgement/properties/runs/items/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/runs/" + i1,schemaPath:"#/definitions/acknowledgement/properties/runs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
var valid8 = _errs38 === errors;
if(!valid8){
break;
}
}
}
}
}
else {
const err33 = {instancePath:instancePath+"/runs",schemaPath:"#/definitions/acknowledgement/properties/runs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
var valid7 = _errs36 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/definitions/acknowledgement/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
var _valid0 = _errs28 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs40 = errors;
const _errs41 = errors;
if(errors === _errs41){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((((((((((data.type === undefined) && (missing3 = "type")) || ((data.protocol === undefined) && (missing3 = "protocol"))) || ((data.plan === undefined) && (missing3 = "plan"))) || ((data.board === undefined) && (missing3 = "board"))) || ((data.configuration === undefined) && (missing3 = "configuration"))) || ((data.done === undefined) && (missing3 = "done"))) || ((data.of === undefined) && (missing3 = "of"))) || ((data.secondsLeft === undefined) && (missing3 = "secondsLeft"))) || ((data.benches === undefined) && (missing3 = "benches"))){
const err35 = {instancePath,schemaPath:"#/definitions/plan/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
else {
const _errs43 = errors;
for(const key3 in data){
if(!(func2.call(schema37.properties, key3))){
const err36 = {instancePath,schemaPath:"#/definitions/plan/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
break;
}
}
if(_errs43 === errors){
if(data.type !== undefined){
let data12 = data.type;
const _errs44 = errors;
if(typeof data12 !== "string"){
const err37 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/plan/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if("plan" !== data12){
const err38 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/plan/properties/type/const",keyword:"const",params:{allowedValue: "plan"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var valid10 = _errs44 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.protocol !== undefined){
let data13 = data.protocol;
const _errs46 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
const err39 = {instancePath:instancePath+"/protocol",schemaPath:"#/definitions/plan/properties/protocol/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(2 !== data13){
const err40 = {instancePath:instancePath+"/protocol",schemaPath:"#/definitions/plan/properties/protocol/const",keyword:"const",params:{allowedValue: 2},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var valid10 = _errs46 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.plan !== undefined){
let data14 = data.plan;
const _errs48 = errors;
if(errors === _errs48){
if(typeof data14 === "string"){
if(!pattern7.test(data14)){
const err41 = {instancePath:instancePath+"/plan",schemaPath:"#/definitions/plan/properties/plan/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{32}$"},message:"must match pattern \""+"^[0-9a-f]{32}$"+"\""};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/plan",schemaPath:"#/definitions/plan/properties/plan/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
var valid10 = _errs48 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.board !== undefined){
let data15 = data.board;
const _errs50 = errors;
if(errors === _errs50){
if(typeof data15 === "string"){
if(!pattern1.test(data15)){
const err43 = {instancePath:instancePath+"/board",schemaPath:"#/definitions/plan/properties/board/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f]{0,400}$"},message:"must match pattern \""+"^[^\\u0000-\\u001f]{0,400}$"+"\""};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/board",schemaPath:"#/definitions/plan/properties/board/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
var valid10 = _errs50 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.configuration !== undefined){
let data16 = data.configuration;
const _errs52 = errors;
if(errors === _errs52){
if(typeof data16 === "string"){
if(!pattern4.test(data16)){
const err45 = {instancePath:instancePath+"/configuration",schemaPath:"#/definitions/plan/properties/configuration/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/configuration",schemaPath:"#/definitions/plan/properties/configuration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
var valid10 = _errs52 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.done !== undefined){
let data17 = data.done;
const _errs54 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err47 = {instancePath:instancePath+"/done",schemaPath:"#/definitions/plan/properties/done/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(errors === _errs54){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 4294967295 || isNaN(data17)){
const err48 = {instancePath:instancePath+"/done",schemaPath:"#/definitions/plan/properties/done/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
else {
if(data17 < 0 || isNaN(data17)){
const err49 = {instancePath:instancePath+"/done",schemaPath:"#/definitions/plan/properties/done/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
}
var valid10 = _errs54 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.of !== undefined){
let data18 = data.of;
const _errs56 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err50 = {instancePath:instancePath+"/of",schemaPath:"#/definitions/plan/properties/of/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(errors === _errs56){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 4294967295 || isNaN(data18)){
const err51 = {instancePath:instancePath+"/of",schemaPath:"#/definitions/plan/properties/of/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
else {
if(data18 < 0 || isNaN(data18)){
const err52 = {instancePath:instancePath+"/of",schemaPath:"#/definitions/plan/properties/of/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
}
var valid10 = _errs56 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.secondsLeft !== undefined){
let data19 = data.secondsLeft;
const _errs58 = errors;
const _errs59 = errors;
let valid11 = false;
const _errs60 = errors;
if(errors === _errs60){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
const err53 = {instancePath:instancePath+"/secondsLeft",schemaPath:"#/definitions/plan/properties/secondsLeft/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/secondsLeft",schemaPath:"#/definitions/plan/properties/secondsLeft/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
var _valid1 = _errs60 === errors;
valid11 = valid11 || _valid1;
if(!valid11){
const _errs62 = errors;
if(data19 !== null){
const err55 = {instancePath:instancePath+"/secondsLeft",schemaPath:"#/definitions/plan/properties/secondsLeft/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
var _valid1 = _errs62 === errors;
valid11 = valid11 || _valid1;
}
if(!valid11){
const err56 = {instancePath:instancePath+"/secondsLeft",schemaPath:"#/definitions/plan/properties/secondsLeft/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
else {
errors = _errs59;
if(vErrors !== null){
if(_errs59){
vErrors.length = _errs59;
}
else {
vErrors = null;
}
}
}
var valid10 = _errs58 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data.benches !== undefined){
let data20 = data.benches;
const _errs64 = errors;
if(errors === _errs64){
if(Array.isArray(data20)){
if(data20.length > 1000){
const err57 = {instancePath:instancePath+"/benches",schemaPath:"#/definitions/plan/properties/benches/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
else {
var valid12 = true;
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
const _errs66 = errors;
if(errors === _errs66){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing4;
if((((data21.bench === undefined) && (missing4 = "bench")) || ((data21.leased === undefined) && (missing4 = "leased"))) || ((data21.done === undefined) && (missing4 = "done"))){
const err58 = {instancePath:instancePath+"/benches/" + i2,schemaPath:"#/definitions/plan/properties/benches/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
else {
const _errs68 = errors;
for(const key4 in data21){
if(!(((key4 === "bench") || (key4 === "leased")) || (key4 === "done"))){
const err59 = {instancePath:instancePath+"/benches/" + i2,schemaPath:"#/definitions/plan/properties/benches/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
break;
}
}
if(_errs68 === errors){
if(data21.bench !== undefined){
let data22 = data21.bench;
const _errs69 = errors;
if(errors === _errs69){
if(typeof data22 === "string"){
if(!pattern0.test(data22)){
const err60 = {instancePath:instancePath+"/benches/" + i2+"/bench",schemaPath:"#/definitions/plan/properties/benches/items/properties/bench/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9._-]{0,63}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9._-]{0,63}$"+"\""};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/benches/" + i2+"/bench",schemaPath:"#/definitions/plan/properties/benches/items/properties/bench/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
var valid13 = _errs69 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data21.leased !== undefined){
let data23 = data21.leased;
const _errs71 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err62 = {instancePath:instancePath+"/benches/" + i2+"/leased",schemaPath:"#/definitions/plan/properties/benches/items/properties/leased/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(errors === _errs71){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 4294967295 || isNaN(data23)){
const err63 = {instancePath:instancePath+"/benches/" + i2+"/leased",schemaPath:"#/definitions/plan/properties/benches/items/properties/leased/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
else {
if(data23 < 0 || isNaN(data23)){
const err64 = {instancePath:instancePath+"/benches/" + i2+"/leased",schemaPath:"#/definitions/plan/properties/benches/items/properties/leased/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
}
var valid13 = _errs71 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data21.done !== undefined){
let data24 = data21.done;
const _errs73 = errors;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err65 = {instancePath:instancePath+"/benches/" + i2+"/done",schemaPath:"#/definitions/plan/properties/benches/items/properties/done/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(errors === _errs73){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 4294967295 || isNaN(data24)){
const err66 = {instancePath:instancePath+"/benches/" + i2+"/done",schemaPath:"#/definitions/plan/properties/benches/items/properties/done/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
else {
if(data24 < 0 || isNaN(data24)){
const err67 = {instancePath:instancePath+"/benches/" + i2+"/done",schemaPath:"#/definitions/plan/properties/benches/items/properties/done/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
}
var valid13 = _errs73 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
}
else {
const err68 = {instancePath:instancePath+"/benches/" + i2,schemaPath:"#/definitions/plan/properties/benches/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
var valid12 = _errs66 === errors;
if(!valid12){
break;
}
}
}
}
else {
const err69 = {instancePath:instancePath+"/benches",schemaPath:"#/definitions/plan/properties/benches/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
var valid10 = _errs64 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
const err70 = {instancePath,schemaPath:"#/definitions/plan/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
var _valid0 = _errs40 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs75 = errors;
const _errs76 = errors;
if(errors === _errs76){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((((data.type === undefined) && (missing5 = "type")) || ((data.protocol === undefined) && (missing5 = "protocol"))) || ((data.plan === undefined) && (missing5 = "plan"))){
const err71 = {instancePath,schemaPath:"#/definitions/cancel/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
else {
const _errs78 = errors;
for(const key5 in data){
if(!(((key5 === "type") || (key5 === "protocol")) || (key5 === "plan"))){
const err72 = {instancePath,schemaPath:"#/definitions/cancel/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
break;
}
}
if(_errs78 === errors){
if(data.type !== undefined){
let data25 = data.type;
const _errs79 = errors;
if(typeof data25 !== "string"){
const err73 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/cancel/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if("cancel" !== data25){
const err74 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/cancel/properties/type/const",keyword:"const",params:{allowedValue: "cancel"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
var valid15 = _errs79 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data.protocol !== undefined){
let data26 = data.protocol;
const _errs81 = errors;
if(!((typeof data26 == "number") && (isFinite(data26)))){
const err75 = {instancePath:instancePath+"/protocol",schemaPath:"#/definitions/cancel/properties/protocol/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(2 !== data26){
const err76 = {instancePath:instancePath+"/protocol",schemaPath:"#/definitions/cancel/properties/protocol/const",keyword:"const",params:{allowedValue: 2},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
var valid15 = _errs81 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data.plan !== undefined){
let data27 = data.plan;
const _errs83 = errors;
if(errors === _errs83){
if(typeof data27 === "string"){
if(!pattern7.test(data27)){
const err77 = {instancePath:instancePath+"/plan",schemaPath:"#/definitions/cancel/properties/plan/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{32}$"},message:"must match pattern \""+"^[0-9a-f]{32}$"+"\""};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/plan",schemaPath:"#/definitions/cancel/properties/plan/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
var valid15 = _errs83 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
}
else {
const err79 = {instancePath,schemaPath:"#/definitions/cancel/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
var _valid0 = _errs75 === errors;
valid0 = valid0 || _valid0;
}
}
}
}
}
}
}
if(!valid0){
const err80 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate10.errors = vErrors;
return errors === 0;
}

export const validateFleetMessage: Validator<TypeOf<typeof fleetMessageSchema>> = validate10;
