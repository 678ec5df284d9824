// @ts-nocheck: written by npm run schemas; do not edit
import type { Validator } from '../common/schema-problems.js';
import type { TypeOf } from '../common/schema.js';
import type { tableSchema } from './table-schema.js';

const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"table.schema.json","title":"edgelut latency table","description":"What each operator case costs on one configuration, in counts of `unit`.","type":"object","additionalProperties":false,"required":["schema","hash","board","unit","firmwareBytes","space","configuration","overhead","entries","infeasible"],"properties":{"schema":{"description":"version of this format","type":"number","const":1},"hash":{"description":"SHA-256 of the canonical JSON (keys sorted) of configuration, overhead, entries and infeasible","type":"string","pattern":"^[0-9a-f]{64}$"},"board":{"description":"id of the board","type":"string"},"unit":{"$ref":"#/definitions/unit"},"firmwareBytes":{"description":"size of the firmware image that was profiled; not part of the hash","type":"integer","minimum":1},"space":{"description":"the search space whose cases these are; null for a selection","anyOf":[{"$ref":"#/definitions/space"},{"type":"null"}]},"configuration":{"$ref":"#/definitions/configuration"},"overhead":{"$ref":"#/definitions/overhead"},"entries":{"description":"sorted by key","type":"array","items":{"description":"counts of the operator's kernel call alone","anyOf":[{"$ref":"#/definitions/measured"},{"$ref":"#/definitions/interpolated"}]}},"infeasible":{"description":"sorted by key","type":"array","items":{"anyOf":[{"$ref":"#/definitions/infeasible"},{"$ref":"#/definitions/refused"}]}},"validation":{"description":"added by lut validate: random networks, predicted from the table and measured whole; not part of the hash","type":"object","additionalProperties":false,"required":["space","seed","n","mae","mapePercent","worstPercent","spearman","r2","calibrated","drawn","fitting","operations"],"properties":{"space":{"$ref":"#/definitions/space"},"seed":{"description":"of the random choice of networks","type":"integer"},"n":{"description":"networks that were predicted and measured","type":"integer","minimum":2},"mae":{"description":"mean absolute error, in counts","type":"number","minimum":0},"mapePercent":{"description":"mean absolute error in percent of what was measured","type":"number","minimum":0},"worstPercent":{"description":"largest absolute error in percent of what was measured","type":"number","minimum":0},"spearman":{"description":"correlation of the ranks","type":"number","minimum":-1,"maximum":1},"r2":{"description":"1 - squared errors / variance of what was measured","type":"number","maximum":1},"calibrated":{"description":"the same networks, predicted with the overhead per graph that fits n others best","type":"object","additionalProperties":false,"required":["n","perGraph","mae","mapePercent","worstPercent","spearman","r2"],"properties":{"n":{"description":"networks that it was fitted from","type":"integer","minimum":1},"perGraph":{"description":"the overhead, in counts","type":"number"},"mae":{"description":"mean absolute error, in counts","type":"number","minimum":0},"mapePercent":{"description":"mean absolute error in percent of what was measured","type":"number","minimum":0},"worstPercent":{"description":"largest absolute error in percent of what was measured","type":"number","minimum":0},"spearman":{"description":"correlation of the ranks","type":"number","minimum":-1,"maximum":1},"r2":{"description":"1 - squared errors / variance of what was measured","type":"number","maximum":1}}},"drawn":{"description":"random networks until there were enough that fit the board","type":"integer","minimum":1},"fitting":{"description":"how many of those drawn fit","type":"integer","minimum":1},"operations":{"description":"blocks by operation, in all that were drawn and in those that fit","type":"array","items":{"type":"object","additionalProperties":false,"required":["operation","drawn","fitting"],"properties":{"operation":{"description":"sep_<kernel>, ir_<expansion>, se_<reduction>, conv_<kernel>, fused_<expansion>, or skip; before the blocks, where the space leaves them open, input_<resolution> and stem_<stride>","type":"string","pattern":"^(skip|(sep|ir|se|conv|fused|input|stem)_[1-9][0-9]{0,3})$"},"drawn":{"description":"blocks of all networks that were drawn","type":"integer","minimum":0},"fitting":{"description":"blocks of those that fit the board","type":"integer","minimum":0}}}}}},"calibration":{"$ref":"#/definitions/calibration"},"sustained":{"description":"what the board of a table in cycles keeps up when it is busy (lut run --for)","type":"object","additionalProperties":false,"required":["model","modelHash","seconds","slowdown","low","high"],"properties":{"model":{"description":"name of the model that was run again and again","type":"string"},"modelHash":{"description":"SHA-256 of the model's file","type":"string","pattern":"^[0-9a-f]{64}$"},"seconds":{"description":"for how long","type":"number","exclusiveMinimum":0},"slowdown":{"description":"an inference at the end took so many times as long as at the begin","type":"number","exclusiveMinimum":0},"low":{"description":"it is this at least, by the windows of both","type":"number","exclusiveMinimum":0},"high":{"description":"it is this at most","type":"number","exclusiveMinimum":0}}}},"definitions":{"arena":{"description":"bytes of the tensor arena, as the device reported them","type":"object","additionalProperties":false,"required":["persistent","scratch","tensors"],"properties":{"persistent":{"description":"bytes of the runtime's own data","type":"integer","minimum":0},"scratch":{"description":"bytes of memory that kernels work in","type":"integer","minimum":0},"tensors":{"description":"bytes of activations, at their peak","type":"integer","minimum":0}}},"calibration":{"description":"added by lut calibrate: how many cycles the board takes for an instruction, fitted from what others measured on it; not part of the hash","type":"object","additionalProperties":false,"required":["clockHz","withMacs","others","errors","band","rows"],"properties":{"clockHz":{"description":"core clock of all rows","type":"number","exclusiveMinimum":0},"withMacs":{"description":"cycles for each instruction of operators with MACs","type":"number","exclusiveMinimum":0},"others":{"description":"the rows do not tell it: the scale of operators with MACs goes for all","anyOf":[{"description":"cycles for each instruction of all else","type":"number","exclusiveMinimum":0},{"type":"null"}]},"errors":{"description":"of estimates by scales that were fitted without the row","type":"object","additionalProperties":false,"required":["meanPercent","worstPercent"],"properties":{"meanPercent":{"description":"mean absolute error, in percent of what was measured","type":"number","minimum":0},"worstPercent":{"description":"largest of them","type":"number","minimum":0}}},"band":{"description":"how far an estimate may be off, by the errors of the rows that were left out","type":"object","additionalProperties":false,"required":["factor","holds","of"],"properties":{"factor":{"description":"the band is from the estimate divided by this to the estimate times this","type":"number","minimum":1},"holds":{"description":"of this many further models or cases …","type":"integer","minimum":1},"of":{"description":"… among so many, the band is to hold the cycles","type":"integer","minimum":2}}},"rows":{"description":"in the order of the file","type":"array","minItems":5,"items":{"type":"object","additionalProperties":false,"required":["name","model","cycles","withMacs","others","leftOut","source"],"properties":{"name":{"description":"name of the model's file, or key of the case","type":"string"},"model":{"description":"a case","anyOf":[{"description":"SHA-256 of the model's file","type":"string","pattern":"^[0-9a-f]{64}$"},{"type":"null"}]},"cycles":{"description":"that were measured on the board","type":"number","exclusiveMinimum":0},"withMacs":{"description":"instructions of its operators with MACs","type":"number","minimum":0},"others":{"description":"instructions of all else","type":"number","minimum":0},"leftOut":{"description":"cycles by scales that were fitted without the rows of this model or case","type":"number","exclusiveMinimum":0},"source":{"description":"who measured it, with what, or where it is published","type":"string","pattern":"\\S"}}}}}},"case":{"title":"operator case","description":"everything of an operator that its cost depends on (docs/table-format.md)","type":"object","additionalProperties":false,"required":["kind","type","inputs","output"],"properties":{"kind":{"$ref":"#/definitions/kind"},"type":{"description":"of the elements","type":"string","const":"int8"},"inputs":{"description":"shapes of the operands; weights are not listed, nor are parameters such as axes","type":"array","minItems":1,"items":{"$ref":"#/definitions/shape"}},"output":{"$ref":"#/definitions/shape"},"moreOutputs":{"description":"shapes of the outputs behind the first; left out where there is but one","type":"array","minItems":1,"items":{"$ref":"#/definitions/shape"}},"kernel":{"description":"extents of the window","type":"array","items":[{"description":"height","type":"integer","minimum":1},{"description":"width","type":"integer","minimum":1}],"additionalItems":false,"minItems":2,"maxItems":2},"stride":{"description":"steps of the window","type":"array","items":[{"description":"height","type":"integer","minimum":1},{"description":"width","type":"integer","minimum":1}],"additionalItems":false,"minItems":2,"maxItems":2},"dilation":{"description":"distances of its taps","type":"array","items":[{"description":"height","type":"integer","minimum":1},{"description":"width","type":"integer","minimum":1}],"additionalItems":false,"minItems":2,"maxItems":2},"padding":{"description":"as TensorFlow pads","type":"string","enum":["SAME","VALID"]},"activation":{"description":"fused into the operator","type":"string","enum":["NONE","RELU","RELU_N1_TO_1","RELU6"]},"constant":{"description":"the operand that is a constant of the model; left out where both are computed","type":"string","enum":["first","second"]},"weights":{"description":"one weight scale for the whole tensor, or one per output channel","type":"string","enum":["per-tensor","per-channel"]},"bias":{"description":"whether it has one","type":"boolean"},"pads":{"description":"elements added, by dimension of the input","type":"array","maxItems":4,"items":{"type":"array","items":[{"description":"before","type":"integer","minimum":0},{"description":"after","type":"integer","minimum":0}],"additionalItems":false,"minItems":2,"maxItems":2}},"axes":{"description":"the dimensions that the operator works along, ascending and adjoining","type":"array","minItems":1,"maxItems":4,"items":{"type":"integer","minimum":0,"maximum":3}},"sampling":{"description":"where the pixels of a resized image lie in the input","type":"string","enum":["edges","corners","centers","both"]},"permutation":{"description":"the input's dimension that becomes each dimension of the output","type":"array","minItems":1,"maxItems":4,"items":{"type":"integer","minimum":0,"maximum":3}},"begin":{"description":"the first element that is taken, by dimension of the input","type":"array","minItems":1,"maxItems":4,"items":{"type":"integer","minimum":0}},"end":{"description":"one behind the last element that is taken; -1 where steps lead backwards to the first","type":"array","minItems":1,"maxItems":4,"items":{"type":"integer","minimum":-1}},"steps":{"description":"from one element that is taken to the next; below 0 where they lead backwards","type":"array","minItems":1,"maxItems":4,"items":{"type":"integer"}},"dropped":{"description":"the input's dimensions that the output lacks; left out where it has all","type":"array","minItems":1,"maxItems":4,"items":{"type":"integer","minimum":0,"maximum":3}},"constants":{"description":"places (from 0) of the operands that are constants of the model; left out where none is","type":"array","minItems":1,"items":{"type":"integer","minimum":0}},"types":{"description":"of the elements of the inputs, then of the outputs; left out where all are of `type`","type":"array","minItems":1,"items":{"type":"string","enum":["int8","uint8","int32","float32"]}},"state":{"description":"places (from 0) of the inputs that are state; left out where none is","type":"array","minItems":1,"items":{"type":"integer","minimum":0}}}},"configuration":{"description":"everything besides the case that a timing depends on","type":"object","additionalProperties":false,"required":["board","machine","clockHz","runtime","flavour","kernels","timing","compiler","flags","placement","settings","unit","counter"],"properties":{"board":{"description":"id of the board file","type":"string"},"port":{"description":"firmware port that ran; absent in what was recorded before configurations named it","type":"string"},"machine":{"description":"machine that really ran: silicon, or the emulator's, e.g. qemu mps2-an500","type":"string"},"clockHz":{"description":"measured core clock in Hz, snapped to the board's nominal clock within 1000 ppm; null where an emulator has none","anyOf":[{"type":"number"},{"type":"null"}]},"runtime":{"description":"what runs models: builtin, or tflm","type":"string"},"flavour":{"description":"variant of the runtime's kernels","type":"string"},"kernels":{"description":"SHA-256 of the kernels, which are what is timed","type":"string"},"timing":{"description":"SHA-256 of what makes the timing window","type":"string"},"compiler":{"description":"name and version","type":"string"},"flags":{"description":"that it was given","type":"array","items":{"type":"string"}},"placement":{"description":"which memory holds what","type":"object","additionalProperties":false,"required":["weights","tensors"],"properties":{"weights":{"description":"memory that holds weights","type":"string"},"tensors":{"description":"memory that holds the tensor arena","type":"string"}}},"settings":{"description":"cache and flash-wait registers as read back from the device, by name","type":"object","additionalProperties":{"description":"value of the register, in hex","type":"string"}},"unit":{"$ref":"#/definitions/unit"},"counter":{"description":"name of the counter that was read, e.g. dwt.cyccnt, tim2","type":"string"}}},"infeasible":{"description":"a case that does not fit the board's tensor arena, or its window for models","type":"object","additionalProperties":false,"required":["key","case","memory","bytesNeeded"],"properties":{"key":{"description":"name of the case","type":"string"},"case":{"$ref":"#/definitions/case"},"memory":{"description":"what it does not fit","type":"string","enum":["arena","window"]},"bytesNeeded":{"description":"what it takes of that memory","type":"integer","minimum":1}}},"interpolated":{"description":"estimated from the measured entries of its kind","type":"object","additionalProperties":false,"required":["key","case","median","low","high","source"],"properties":{"key":{"description":"name of the case","type":"string"},"case":{"$ref":"#/definitions/case"},"median":{"description":"the estimate, in place of a median","type":"number","exclusiveMinimum":0},"low":{"description":"lower end of the prediction interval that holds 9 in 10","type":"number","minimum":0},"high":{"description":"upper end of that interval","type":"number"},"source":{"description":"where the count comes from","type":"string","const":"interpolated"}}},"kind":{"description":"kind of the operator (docs/operators.md)","type":"string","pattern":"^[A-Z][A-Z0-9_]*$"},"measured":{"description":"timed on the device; percentiles by nearest rank","type":"object","additionalProperties":false,"required":["key","case","n","median","mean","p05","p95","min","max","spread","stop","arena","source"],"properties":{"key":{"description":"name of the case","type":"string"},"case":{"$ref":"#/definitions/case"},"n":{"description":"samples over all fills","type":"integer","minimum":1},"median":{"description":"of the samples","type":"number"},"mean":{"description":"of the samples","type":"number"},"p05":{"description":"5th percentile","type":"number"},"p95":{"description":"95th percentile","type":"number"},"min":{"description":"smallest sample","type":"number"},"max":{"description":"largest sample","type":"number"},"spread":{"description":"(largest - smallest median of a fill) / median: what the data alone changes","type":"number","minimum":0},"stop":{"description":"why the run ended at n samples","type":"string","enum":["count","three-equal"]},"arena":{"$ref":"#/definitions/arena"},"kernel":{"description":"what ran it: a micro-kernel of the flavour, or reference; absent where the runtime cannot tell","type":"string"},"source":{"description":"where the count comes from","type":"string","const":"measured"}}},"overhead":{"description":"what a graph costs beyond its operators: per graph, and for each operator beside its entry","type":"object","additionalProperties":false,"required":["perOperator","perGraph","residual","cases","chains"],"properties":{"perOperator":{"description":"counts that each operator adds","type":"number"},"perGraph":{"description":"counts that a graph adds","type":"number"},"residual":{"description":"largest deviation of a measured chain from the fit, in counts","type":"number","minimum":0},"cases":{"description":"keys of the cases that were chained","type":"array","items":{"type":"string"}},"chains":{"description":"lengths of the chains","type":"array","items":{"type":"integer","minimum":1}},"data":{"description":"runtime tflm: how far other data than a fill move operators, by kind, in chains of them","type":"array","items":{"type":"object","additionalProperties":false,"required":["kind","perOutput"],"properties":{"kind":{"$ref":"#/definitions/kind"},"perOutput":{"description":"root mean square of the deviations, in counts for each element of the operator's output","type":"number","minimum":0}}}},"graphBytes":{"description":"runtime tflm: persistent bytes of the arena that a graph takes beside its operators","type":"integer","minimum":0}}},"refused":{"description":"a case that the board's firmware refused to time","type":"object","additionalProperties":false,"required":["key","case","code","reason"],"properties":{"key":{"description":"name of the case","type":"string"},"case":{"$ref":"#/definitions/case"},"code":{"description":"of the refusal (docs/errors.md)","type":"string"},"reason":{"description":"the refusal, in a sentence","type":"string"}}},"shape":{"description":"extents of a tensor, NHWC","type":"array","minItems":1,"maxItems":4,"items":{"type":"integer","minimum":1}},"space":{"description":"a search space","type":"object","additionalProperties":false,"required":["name","hash"],"properties":{"name":{"description":"name of the search space","type":"string"},"hash":{"description":"SHA-256 of the canonical JSON of the space's content","type":"string","pattern":"^[0-9a-f]{64}$"}}},"unit":{"description":"processor cycles of silicon, or instructions retired by an emulator","type":"string","enum":["cycles","instructions"]}}};
const schema12 = {"description":"processor cycles of silicon, or instructions retired by an emulator","type":"string","enum":["cycles","instructions"]};
const schema13 = {"description":"a search space","type":"object","additionalProperties":false,"required":["name","hash"],"properties":{"name":{"description":"name of the search space","type":"string"},"hash":{"description":"SHA-256 of the canonical JSON of the space's content","type":"string","pattern":"^[0-9a-f]{64}$"}}};
const schema29 = {"description":"added by lut calibrate: how many cycles the board takes for an instruction, fitted from what others measured on it; not part of the hash","type":"object","additionalProperties":false,"required":["clockHz","withMacs","others","errors","band","rows"],"properties":{"clockHz":{"description":"core clock of all rows","type":"number","exclusiveMinimum":0},"withMacs":{"description":"cycles for each instruction of operators with MACs","type":"number","exclusiveMinimum":0},"others":{"description":"the rows do not tell it: the scale of operators with MACs goes for all","anyOf":[{"description":"cycles for each instruction of all else","type":"number","exclusiveMinimum":0},{"type":"null"}]},"errors":{"description":"of estimates by scales that were fitted without the row","type":"object","additionalProperties":false,"required":["meanPercent","worstPercent"],"properties":{"meanPercent":{"description":"mean absolute error, in percent of what was measured","type":"number","minimum":0},"worstPercent":{"description":"largest of them","type":"number","minimum":0}}},"band":{"description":"how far an estimate may be off, by the errors of the rows that were left out","type":"object","additionalProperties":false,"required":["factor","holds","of"],"properties":{"factor":{"description":"the band is from the estimate divided by this to the estimate times this","type":"number","minimum":1},"holds":{"description":"of this many further models or cases …","type":"integer","minimum":1},"of":{"description":"… among so many, the band is to hold the cycles","type":"integer","minimum":2}}},"rows":{"description":"in the order of the file","type":"array","minItems":5,"items":{"type":"object","additionalProperties":false,"required":["name","model","cycles","withMacs","others","leftOut","source"],"properties":{"name":{"description":"name of the model's file, or key of the case","type":"string"},"model":{"description":"a case","anyOf":[{"description":"SHA-256 of the model's file","type":"string","pattern":"^[0-9a-f]{64}$"},{"type":"null"}]},"cycles":{"description":"that were measured on the board","type":"number","exclusiveMinimum":0},"withMacs":{"description":"instructions of its operators with MACs","type":"number","minimum":0},"others":{"description":"instructions of all else","type":"number","minimum":0},"leftOut":{"description":"cycles by scales that were fitted without the rows of this model or case","type":"number","exclusiveMinimum":0},"source":{"description":"who measured it, with what, or where it is published","type":"string","pattern":"\\S"}}}}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern5 = new RegExp("^(skip|(sep|ir|se|conv|fused|input|stem)_[1-9][0-9]{0,3})$", "u");
const pattern7 = new RegExp("\\S", "u");
const schema14 = {"description":"everything besides the case that a timing depends on","type":"object","additionalProperties":false,"required":["board","machine","clockHz","runtime","flavour","kernels","timing","compiler","flags","placement","settings","unit","counter"],"properties":{"board":{"description":"id of the board file","type":"string"},"port":{"description":"firmware port that ran; absent in what was recorded before configurations named it","type":"string"},"machine":{"description":"machine that really ran: silicon, or the emulator's, e.g. qemu mps2-an500","type":"string"},"clockHz":{"description":"measured core clock in Hz, snapped to the board's nominal clock within 1000 ppm; null where an emulator has none","anyOf":[{"type":"number"},{"type":"null"}]},"runtime":{"description":"what runs models: builtin, or tflm","type":"string"},"flavour":{"description":"variant of the runtime's kernels","type":"string"},"kernels":{"description":"SHA-256 of the kernels, which are what is timed","type":"string"},"timing":{"description":"SHA-256 of what makes the timing window","type":"string"},"compiler":{"description":"name and version","type":"string"},"flags":{"description":"that it was given","type":"array","items":{"type":"string"}},"placement":{"description":"which memory holds what","type":"object","additionalProperties":false,"required":["weights","tensors"],"properties":{"weights":{"description":"memory that holds weights","type":"string"},"tensors":{"description":"memory that holds the tensor arena","type":"string"}}},"settings":{"description":"cache and flash-wait registers as read back from the device, by name","type":"object","additionalProperties":{"description":"value of the register, in hex","type":"string"}},"unit":{"$ref":"#/definitions/unit"},"counter":{"description":"name of the counter that was read, e.g. dwt.cyccnt, tim2","type":"string"}}};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((data.board === undefined) && (missing0 = "board")) || ((data.machine === undefined) && (missing0 = "machine"))) || ((data.clockHz === undefined) && (missing0 = "clockHz"))) || ((data.runtime === undefined) && (missing0 = "runtime"))) || ((data.flavour === undefined) && (missing0 = "flavour"))) || ((data.kernels === undefined) && (missing0 = "kernels"))) || ((data.timing === undefined) && (missing0 = "timing"))) || ((data.compiler === undefined) && (missing0 = "compiler"))) || ((data.flags === undefined) && (missing0 = "flags"))) || ((data.placement === undefined) && (missing0 = "placement"))) || ((data.settings === undefined) && (missing0 = "settings"))) || ((data.unit === undefined) && (missing0 = "unit"))) || ((data.counter === undefined) && (missing0 = "counter"))){
validate11.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema14.properties, key0))){
validate11.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.board !== undefined){
const _errs2 = errors;
if(typeof data.board !== "string"){
validate11.errors = [{instancePath:instancePath+"/board",schemaPath:"#/properties/board/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate11.errors = [{instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate11.errors = [{instancePath:instancePath+"/machine",schemaPath:"#/properties/machine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate11.errors = vErrors;
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
validate11.errors = [{instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate11.errors = [{instancePath:instancePath+"/flavour",schemaPath:"#/properties/flavour/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate11.errors = [{instancePath:instancePath+"/kernels",schemaPath:"#/properties/kernels/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate11.errors = [{instancePath:instancePath+"/timing",schemaPath:"#/properties/timing/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate11.errors = [{instancePath:instancePath+"/compiler",schemaPath:"#/properties/compiler/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate11.errors = [{instancePath:instancePath+"/flags/" + i0,schemaPath:"#/properties/flags/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs26 === errors;
if(!valid2){
break;
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/flags",schemaPath:"#/properties/flags/type",keyword:"type",params:{type: "array"},message:"must be array"}];
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
validate11.errors = [{instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs30 = errors;
for(const key1 in data11){
if(!((key1 === "weights") || (key1 === "tensors"))){
validate11.errors = [{instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs30 === errors){
if(data11.weights !== undefined){
const _errs31 = errors;
if(typeof data11.weights !== "string"){
validate11.errors = [{instancePath:instancePath+"/placement/weights",schemaPath:"#/properties/placement/properties/weights/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate11.errors = [{instancePath:instancePath+"/placement/tensors",schemaPath:"#/properties/placement/properties/tensors/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate11.errors = [{instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate11.errors = [{instancePath:instancePath+"/settings/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/settings/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs38 === errors;
if(!valid4){
break;
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate11.errors = [{instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data16 === "cycles") || (data16 === "instructions"))){
validate11.errors = [{instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/enum",keyword:"enum",params:{allowedValues: schema12.enum},message:"must be equal to one of the allowed values"}];
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
validate11.errors = [{instancePath:instancePath+"/counter",schemaPath:"#/properties/counter/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}

const schema16 = {"description":"what a graph costs beyond its operators: per graph, and for each operator beside its entry","type":"object","additionalProperties":false,"required":["perOperator","perGraph","residual","cases","chains"],"properties":{"perOperator":{"description":"counts that each operator adds","type":"number"},"perGraph":{"description":"counts that a graph adds","type":"number"},"residual":{"description":"largest deviation of a measured chain from the fit, in counts","type":"number","minimum":0},"cases":{"description":"keys of the cases that were chained","type":"array","items":{"type":"string"}},"chains":{"description":"lengths of the chains","type":"array","items":{"type":"integer","minimum":1}},"data":{"description":"runtime tflm: how far other data than a fill move operators, by kind, in chains of them","type":"array","items":{"type":"object","additionalProperties":false,"required":["kind","perOutput"],"properties":{"kind":{"$ref":"#/definitions/kind"},"perOutput":{"description":"root mean square of the deviations, in counts for each element of the operator's output","type":"number","minimum":0}}}},"graphBytes":{"description":"runtime tflm: persistent bytes of the arena that a graph takes beside its operators","type":"integer","minimum":0}}};
const schema17 = {"description":"kind of the operator (docs/operators.md)","type":"string","pattern":"^[A-Z][A-Z0-9_]*$"};
const pattern2 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.perOperator === undefined) && (missing0 = "perOperator")) || ((data.perGraph === undefined) && (missing0 = "perGraph"))) || ((data.residual === undefined) && (missing0 = "residual"))) || ((data.cases === undefined) && (missing0 = "cases"))) || ((data.chains === undefined) && (missing0 = "chains"))){
validate13.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((((key0 === "perOperator") || (key0 === "perGraph")) || (key0 === "residual")) || (key0 === "cases")) || (key0 === "chains")) || (key0 === "data")) || (key0 === "graphBytes"))){
validate13.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.perOperator !== undefined){
let data0 = data.perOperator;
const _errs2 = errors;
if(!((typeof data0 == "number") && (isFinite(data0)))){
validate13.errors = [{instancePath:instancePath+"/perOperator",schemaPath:"#/properties/perOperator/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.perGraph !== undefined){
let data1 = data.perGraph;
const _errs4 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate13.errors = [{instancePath:instancePath+"/perGraph",schemaPath:"#/properties/perGraph/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.residual !== undefined){
let data2 = data.residual;
const _errs6 = errors;
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate13.errors = [{instancePath:instancePath+"/residual",schemaPath:"#/properties/residual/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate13.errors = [{instancePath:instancePath+"/residual",schemaPath:"#/properties/residual/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cases !== undefined){
let data3 = data.cases;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs10 = errors;
if(typeof data3[i0] !== "string"){
validate13.errors = [{instancePath:instancePath+"/cases/" + i0,schemaPath:"#/properties/cases/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs10 === errors;
if(!valid1){
break;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/cases",schemaPath:"#/properties/cases/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.chains !== undefined){
let data5 = data.chains;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data5)){
var valid2 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
const _errs14 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate13.errors = [{instancePath:instancePath+"/chains/" + i1,schemaPath:"#/properties/chains/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
validate13.errors = [{instancePath:instancePath+"/chains/" + i1,schemaPath:"#/properties/chains/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid2 = _errs14 === errors;
if(!valid2){
break;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/chains",schemaPath:"#/properties/chains/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
let data7 = data.data;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data7)){
var valid3 = true;
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
const _errs18 = errors;
if(errors === _errs18){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if(((data8.kind === undefined) && (missing1 = "kind")) || ((data8.perOutput === undefined) && (missing1 = "perOutput"))){
validate13.errors = [{instancePath:instancePath+"/data/" + i2,schemaPath:"#/properties/data/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs20 = errors;
for(const key1 in data8){
if(!((key1 === "kind") || (key1 === "perOutput"))){
validate13.errors = [{instancePath:instancePath+"/data/" + i2,schemaPath:"#/properties/data/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs20 === errors){
if(data8.kind !== undefined){
let data9 = data8.kind;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data9 === "string"){
if(!pattern2.test(data9)){
validate13.errors = [{instancePath:instancePath+"/data/" + i2+"/kind",schemaPath:"#/definitions/kind/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"},message:"must match pattern \""+"^[A-Z][A-Z0-9_]*$"+"\""}];
return false;
}
}
else {
validate13.errors = [{instancePath:instancePath+"/data/" + i2+"/kind",schemaPath:"#/definitions/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data8.perOutput !== undefined){
let data10 = data8.perOutput;
const _errs24 = errors;
if(errors === _errs24){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
validate13.errors = [{instancePath:instancePath+"/data/" + i2+"/perOutput",schemaPath:"#/properties/data/items/properties/perOutput/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate13.errors = [{instancePath:instancePath+"/data/" + i2+"/perOutput",schemaPath:"#/properties/data/items/properties/perOutput/type",keyword:"type",params:{type: "number"},message:"must be number"}];
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
else {
validate13.errors = [{instancePath:instancePath+"/data/" + i2,schemaPath:"#/properties/data/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs18 === errors;
if(!valid3){
break;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.graphBytes !== undefined){
let data11 = data.graphBytes;
const _errs26 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate13.errors = [{instancePath:instancePath+"/graphBytes",schemaPath:"#/properties/graphBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs26){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
validate13.errors = [{instancePath:instancePath+"/graphBytes",schemaPath:"#/properties/graphBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs26 === errors;
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
validate13.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate13.errors = vErrors;
return errors === 0;
}

const schema18 = {"description":"timed on the device; percentiles by nearest rank","type":"object","additionalProperties":false,"required":["key","case","n","median","mean","p05","p95","min","max","spread","stop","arena","source"],"properties":{"key":{"description":"name of the case","type":"string"},"case":{"$ref":"#/definitions/case"},"n":{"description":"samples over all fills","type":"integer","minimum":1},"median":{"description":"of the samples","type":"number"},"mean":{"description":"of the samples","type":"number"},"p05":{"description":"5th percentile","type":"number"},"p95":{"description":"95th percentile","type":"number"},"min":{"description":"smallest sample","type":"number"},"max":{"description":"largest sample","type":"number"},"spread":{"description":"(largest - smallest median of a fill) / median: what the data alone changes","type":"number","minimum":0},"stop":{"description":"why the run ended at n samples","type":"string","enum":["count","three-equal"]},"arena":{"$ref":"#/definitions/arena"},"kernel":{"description":"what ran it: a micro-kernel of the flavour, or reference; absent where the runtime cannot tell","type":"string"},"source":{"description":"where the count comes from","type":"string","const":"measured"}}};
const schema24 = {"description":"bytes of the tensor arena, as the device reported them","type":"object","additionalProperties":false,"required":["persistent","scratch","tensors"],"properties":{"persistent":{"description":"bytes of the runtime's own data","type":"integer","minimum":0},"scratch":{"description":"bytes of memory that kernels work in","type":"integer","minimum":0},"tensors":{"description":"bytes of activations, at their peak","type":"integer","minimum":0}}};
const schema19 = {"title":"operator case","description":"everything of an operator that its cost depends on (docs/table-format.md)","type":"object","additionalProperties":false,"required":["kind","type","inputs","output"],"properties":{"kind":{"$ref":"#/definitions/kind"},"type":{"description":"of the elements","type":"string","const":"int8"},"inputs":{"description":"shapes of the operands; weights are not listed, nor are parameters such as axes","type":"array","minItems":1,"items":{"$ref":"#/definitions/shape"}},"output":{"$ref":"#/definitions/shape"},"moreOutputs":{"description":"shapes of the outputs behind the first; left out where there is but one","type":"array","minItems":1,"items":{"$ref":"#/definitions/shape"}},"kernel":{"description":"extents of the window","type":"array","items":[{"description":"height","type":"integer","minimum":1},{"description":"width","type":"integer","minimum":1}],"additionalItems":false,"minItems":2,"maxItems":2},"stride":{"description":"steps of the window","type":"array","items":[{"description":"height","type":"integer","minimum":1},{"description":"width","type":"integer","minimum":1}],"additionalItems":false,"minItems":2,"maxItems":2},"dilation":{"description":"distances of its taps","type":"array","items":[{"description":"height","type":"integer","minimum":1},{"description":"width","type":"integer","minimum":1}],"additionalItems":false,"minItems":2,"maxItems":2},"padding":{"description":"as TensorFlow pads","type":"string","enum":["SAME","VALID"]},"activation":{"description":"fused into the operator","type":"string","enum":["NONE","RELU","RELU_N1_TO_1","RELU6"]},"constant":{"description":"the operand that is a constant of the model; left out where both are computed","type":"string","enum":["first","second"]},"weights":{"description":"one weight scale for the whole tensor, or one per output channel","type":"string","enum":["per-tensor","per-channel"]},"bias":{"description":"whether it has one","type":"boolean"},"pads":{"description":"elements added, by dimension of the input","type":"array","maxItems":4,"items":{"type":"array","items":[{"description":"before","type":"integer","minimum":0},{"description":"after","type":"integer","minimum":0}],"additionalItems":false,"minItems":2,"maxItems":2}},"axes":{"description":"the dimensions that the operator works along, ascending and adjoining","type":"array","minItems":1,"maxItems":4,"items":{"type":"integer","minimum":0,"maximum":3}},"sampling":{"description":"where the pixels of a resized image lie in the input","type":"string","enum":["edges","corners","centers","both"]},"permutation":{"description":"the input's dimension that becomes each dimension of the output","type":"array","minItems":1,"maxItems":4,"items":{"type":"integer","minimum":0,"maximum":3}},"begin":{"description":"the first element that is taken, by dimension of the input","type":"array","minItems":1,"maxItems":4,"items":{"type":"integer","minimum":0}},"end":{"description":"one behind the last element that is taken; -1 where steps lead backwards to the first","type":"array","minItems":1,"maxItems":4,"items":{"type":"integer","minimum":-1}},"steps":{"description":"from one element that is taken to the next; below 0 where they lead backwards","type":"array","minItems":1,"maxItems":4,"items":{"type":"integer"}},"dropped":{"description":"the input's dimensions that the output lacks; left out where it has all","type":"array","minItems":1,"maxItems":4,"items":{"type":"integer","minimum":0,"maximum":3}},"constants":{"description":"places (from 0) of the operands that are constants of the model; left out where none is","type":"array","minItems":1,"items":{"type":"integer","minimum":0}},"types":{"description":"of the elements of the inputs, then of the outputs; left out where all are of `type`","type":"array","minItems":1,"items":{"type":"string","enum":["int8","uint8","int32","float32"]}},"state":{"description":"places (from 0) of the inputs that are state; left out where none is","type":"array","minItems":1,"items":{"type":"integer","minimum":0}}}};
const schema21 = {"description":"extents of a tensor, NHWC","type":"array","minItems":1,"maxItems":4,"items":{"type":"integer","minimum":1}};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.kind === undefined) && (missing0 = "kind")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.inputs === undefined) && (missing0 = "inputs"))) || ((data.output === undefined) && (missing0 = "output"))){
validate16.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema19.properties, key0))){
validate16.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.kind !== undefined){
let data0 = data.kind;
const _errs2 = errors;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data0 === "string"){
if(!pattern2.test(data0)){
validate16.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/definitions/kind/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"},message:"must match pattern \""+"^[A-Z][A-Z0-9_]*$"+"\""}];
return false;
}
}
else {
validate16.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/definitions/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs5 = errors;
if(typeof data1 !== "string"){
validate16.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("int8" !== data1){
validate16.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "int8"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.inputs !== undefined){
let data2 = data.inputs;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data2)){
if(data2.length < 1){
validate16.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data3)){
if(data3.length > 4){
validate16.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/definitions/shape/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items"}];
return false;
}
else {
if(data3.length < 1){
validate16.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/definitions/shape/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate16.errors = [{instancePath:instancePath+"/inputs/" + i0+"/" + i1,schemaPath:"#/definitions/shape/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 1 || isNaN(data4)){
validate16.errors = [{instancePath:instancePath+"/inputs/" + i0+"/" + i1,schemaPath:"#/definitions/shape/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid4 = _errs12 === errors;
if(!valid4){
break;
}
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/definitions/shape/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.output !== undefined){
let data5 = data.output;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data5)){
if(data5.length > 4){
validate16.errors = [{instancePath:instancePath+"/output",schemaPath:"#/definitions/shape/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items"}];
return false;
}
else {
if(data5.length < 1){
validate16.errors = [{instancePath:instancePath+"/output",schemaPath:"#/definitions/shape/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid6 = true;
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
let data6 = data5[i2];
const _errs17 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate16.errors = [{instancePath:instancePath+"/output/" + i2,schemaPath:"#/definitions/shape/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs17){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
validate16.errors = [{instancePath:instancePath+"/output/" + i2,schemaPath:"#/definitions/shape/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid6 = _errs17 === errors;
if(!valid6){
break;
}
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/output",schemaPath:"#/definitions/shape/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.moreOutputs !== undefined){
let data7 = data.moreOutputs;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data7)){
if(data7.length < 1){
validate16.errors = [{instancePath:instancePath+"/moreOutputs",schemaPath:"#/properties/moreOutputs/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid7 = true;
const len3 = data7.length;
for(let i3=0; i3<len3; i3++){
let data8 = data7[i3];
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data8)){
if(data8.length > 4){
validate16.errors = [{instancePath:instancePath+"/moreOutputs/" + i3,schemaPath:"#/definitions/shape/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items"}];
return false;
}
else {
if(data8.length < 1){
validate16.errors = [{instancePath:instancePath+"/moreOutputs/" + i3,schemaPath:"#/definitions/shape/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid9 = true;
const len4 = data8.length;
for(let i4=0; i4<len4; i4++){
let data9 = data8[i4];
const _errs24 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate16.errors = [{instancePath:instancePath+"/moreOutputs/" + i3+"/" + i4,schemaPath:"#/definitions/shape/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
validate16.errors = [{instancePath:instancePath+"/moreOutputs/" + i3+"/" + i4,schemaPath:"#/definitions/shape/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid9 = _errs24 === errors;
if(!valid9){
break;
}
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/moreOutputs/" + i3,schemaPath:"#/definitions/shape/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid7 = _errs21 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/moreOutputs",schemaPath:"#/properties/moreOutputs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kernel !== undefined){
let data10 = data.kernel;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data10)){
if(data10.length > 2){
validate16.errors = [{instancePath:instancePath+"/kernel",schemaPath:"#/properties/kernel/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
if(data10.length < 2){
validate16.errors = [{instancePath:instancePath+"/kernel",schemaPath:"#/properties/kernel/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
const len5 = data10.length;
if(!(len5 <= 2)){
validate16.errors = [{instancePath:instancePath+"/kernel",schemaPath:"#/properties/kernel/additionalItems",keyword:"additionalItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
const len6 = data10.length;
if(len6 > 0){
let data11 = data10[0];
const _errs28 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate16.errors = [{instancePath:instancePath+"/kernel/0",schemaPath:"#/properties/kernel/items/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs28){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 1 || isNaN(data11)){
validate16.errors = [{instancePath:instancePath+"/kernel/0",schemaPath:"#/properties/kernel/items/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid10 = _errs28 === errors;
}
if(valid10){
if(len6 > 1){
let data12 = data10[1];
const _errs30 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate16.errors = [{instancePath:instancePath+"/kernel/1",schemaPath:"#/properties/kernel/items/1/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs30){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 1 || isNaN(data12)){
validate16.errors = [{instancePath:instancePath+"/kernel/1",schemaPath:"#/properties/kernel/items/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid10 = _errs30 === errors;
}
}
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/kernel",schemaPath:"#/properties/kernel/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stride !== undefined){
let data13 = data.stride;
const _errs32 = errors;
if(errors === _errs32){
if(Array.isArray(data13)){
if(data13.length > 2){
validate16.errors = [{instancePath:instancePath+"/stride",schemaPath:"#/properties/stride/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
if(data13.length < 2){
validate16.errors = [{instancePath:instancePath+"/stride",schemaPath:"#/properties/stride/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
const len7 = data13.length;
if(!(len7 <= 2)){
validate16.errors = [{instancePath:instancePath+"/stride",schemaPath:"#/properties/stride/additionalItems",keyword:"additionalItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
const len8 = data13.length;
if(len8 > 0){
let data14 = data13[0];
const _errs34 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate16.errors = [{instancePath:instancePath+"/stride/0",schemaPath:"#/properties/stride/items/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs34){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 1 || isNaN(data14)){
validate16.errors = [{instancePath:instancePath+"/stride/0",schemaPath:"#/properties/stride/items/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid11 = _errs34 === errors;
}
if(valid11){
if(len8 > 1){
let data15 = data13[1];
const _errs36 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate16.errors = [{instancePath:instancePath+"/stride/1",schemaPath:"#/properties/stride/items/1/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs36){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 1 || isNaN(data15)){
validate16.errors = [{instancePath:instancePath+"/stride/1",schemaPath:"#/properties/stride/items/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid11 = _errs36 === errors;
}
}
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/stride",schemaPath:"#/properties/stride/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dilation !== undefined){
let data16 = data.dilation;
const _errs38 = errors;
if(errors === _errs38){
if(Array.isArray(data16)){
if(data16.length > 2){
validate16.errors = [{instancePath:instancePath+"/dilation",schemaPath:"#/properties/dilation/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
if(data16.length < 2){
validate16.errors = [{instancePath:instancePath+"/dilation",schemaPath:"#/properties/dilation/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
const len9 = data16.length;
if(!(len9 <= 2)){
validate16.errors = [{instancePath:instancePath+"/dilation",schemaPath:"#/properties/dilation/additionalItems",keyword:"additionalItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
const len10 = data16.length;
if(len10 > 0){
let data17 = data16[0];
const _errs40 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate16.errors = [{instancePath:instancePath+"/dilation/0",schemaPath:"#/properties/dilation/items/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs40){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 1 || isNaN(data17)){
validate16.errors = [{instancePath:instancePath+"/dilation/0",schemaPath:"#/properties/dilation/items/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid12 = _errs40 === errors;
}
if(valid12){
if(len10 > 1){
let data18 = data16[1];
const _errs42 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate16.errors = [{instancePath:instancePath+"/dilation/1",schemaPath:"#/properties/dilation/items/1/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs42){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 1 || isNaN(data18)){
validate16.errors = [{instancePath:instancePath+"/dilation/1",schemaPath:"#/properties/dilation/items/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid12 = _errs42 === errors;
}
}
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/dilation",schemaPath:"#/properties/dilation/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.padding !== undefined){
let data19 = data.padding;
const _errs44 = errors;
if(typeof data19 !== "string"){
validate16.errors = [{instancePath:instancePath+"/padding",schemaPath:"#/properties/padding/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data19 === "SAME") || (data19 === "VALID"))){
validate16.errors = [{instancePath:instancePath+"/padding",schemaPath:"#/properties/padding/enum",keyword:"enum",params:{allowedValues: schema19.properties.padding.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.activation !== undefined){
let data20 = data.activation;
const _errs46 = errors;
if(typeof data20 !== "string"){
validate16.errors = [{instancePath:instancePath+"/activation",schemaPath:"#/properties/activation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data20 === "NONE") || (data20 === "RELU")) || (data20 === "RELU_N1_TO_1")) || (data20 === "RELU6"))){
validate16.errors = [{instancePath:instancePath+"/activation",schemaPath:"#/properties/activation/enum",keyword:"enum",params:{allowedValues: schema19.properties.activation.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.constant !== undefined){
let data21 = data.constant;
const _errs48 = errors;
if(typeof data21 !== "string"){
validate16.errors = [{instancePath:instancePath+"/constant",schemaPath:"#/properties/constant/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data21 === "first") || (data21 === "second"))){
validate16.errors = [{instancePath:instancePath+"/constant",schemaPath:"#/properties/constant/enum",keyword:"enum",params:{allowedValues: schema19.properties.constant.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.weights !== undefined){
let data22 = data.weights;
const _errs50 = errors;
if(typeof data22 !== "string"){
validate16.errors = [{instancePath:instancePath+"/weights",schemaPath:"#/properties/weights/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data22 === "per-tensor") || (data22 === "per-channel"))){
validate16.errors = [{instancePath:instancePath+"/weights",schemaPath:"#/properties/weights/enum",keyword:"enum",params:{allowedValues: schema19.properties.weights.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs50 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bias !== undefined){
const _errs52 = errors;
if(typeof data.bias !== "boolean"){
validate16.errors = [{instancePath:instancePath+"/bias",schemaPath:"#/properties/bias/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pads !== undefined){
let data24 = data.pads;
const _errs54 = errors;
if(errors === _errs54){
if(Array.isArray(data24)){
if(data24.length > 4){
validate16.errors = [{instancePath:instancePath+"/pads",schemaPath:"#/properties/pads/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items"}];
return false;
}
else {
var valid13 = true;
const len11 = data24.length;
for(let i5=0; i5<len11; i5++){
let data25 = data24[i5];
const _errs56 = errors;
if(errors === _errs56){
if(Array.isArray(data25)){
if(data25.length > 2){
validate16.errors = [{instancePath:instancePath+"/pads/" + i5,schemaPath:"#/properties/pads/items/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
if(data25.length < 2){
validate16.errors = [{instancePath:instancePath+"/pads/" + i5,schemaPath:"#/properties/pads/items/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"}];
return false;
}
else {
const len12 = data25.length;
if(!(len12 <= 2)){
validate16.errors = [{instancePath:instancePath+"/pads/" + i5,schemaPath:"#/properties/pads/items/additionalItems",keyword:"additionalItems",params:{limit: 2},message:"must NOT have more than 2 items"}];
return false;
}
else {
const len13 = data25.length;
if(len13 > 0){
let data26 = data25[0];
const _errs58 = errors;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
validate16.errors = [{instancePath:instancePath+"/pads/" + i5+"/0",schemaPath:"#/properties/pads/items/items/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs58){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
validate16.errors = [{instancePath:instancePath+"/pads/" + i5+"/0",schemaPath:"#/properties/pads/items/items/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid14 = _errs58 === errors;
}
if(valid14){
if(len13 > 1){
let data27 = data25[1];
const _errs60 = errors;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
validate16.errors = [{instancePath:instancePath+"/pads/" + i5+"/1",schemaPath:"#/properties/pads/items/items/1/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs60){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 0 || isNaN(data27)){
validate16.errors = [{instancePath:instancePath+"/pads/" + i5+"/1",schemaPath:"#/properties/pads/items/items/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid14 = _errs60 === errors;
}
}
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/pads/" + i5,schemaPath:"#/properties/pads/items/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid13 = _errs56 === errors;
if(!valid13){
break;
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/pads",schemaPath:"#/properties/pads/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs54 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.axes !== undefined){
let data28 = data.axes;
const _errs62 = errors;
if(errors === _errs62){
if(Array.isArray(data28)){
if(data28.length > 4){
validate16.errors = [{instancePath:instancePath+"/axes",schemaPath:"#/properties/axes/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items"}];
return false;
}
else {
if(data28.length < 1){
validate16.errors = [{instancePath:instancePath+"/axes",schemaPath:"#/properties/axes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid15 = true;
const len14 = data28.length;
for(let i6=0; i6<len14; i6++){
let data29 = data28[i6];
const _errs64 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
validate16.errors = [{instancePath:instancePath+"/axes/" + i6,schemaPath:"#/properties/axes/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs64){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 3 || isNaN(data29)){
validate16.errors = [{instancePath:instancePath+"/axes/" + i6,schemaPath:"#/properties/axes/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3},message:"must be <= 3"}];
return false;
}
else {
if(data29 < 0 || isNaN(data29)){
validate16.errors = [{instancePath:instancePath+"/axes/" + i6,schemaPath:"#/properties/axes/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid15 = _errs64 === errors;
if(!valid15){
break;
}
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/axes",schemaPath:"#/properties/axes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sampling !== undefined){
let data30 = data.sampling;
const _errs66 = errors;
if(typeof data30 !== "string"){
validate16.errors = [{instancePath:instancePath+"/sampling",schemaPath:"#/properties/sampling/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data30 === "edges") || (data30 === "corners")) || (data30 === "centers")) || (data30 === "both"))){
validate16.errors = [{instancePath:instancePath+"/sampling",schemaPath:"#/properties/sampling/enum",keyword:"enum",params:{allowedValues: schema19.properties.sampling.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs66 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.permutation !== undefined){
let data31 = data.permutation;
const _errs68 = errors;
if(errors === _errs68){
if(Array.isArray(data31)){
if(data31.length > 4){
validate16.errors = [{instancePath:instancePath+"/permutation",schemaPath:"#/properties/permutation/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items"}];
return false;
}
else {
if(data31.length < 1){
validate16.errors = [{instancePath:instancePath+"/permutation",schemaPath:"#/properties/permutation/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid16 = true;
const len15 = data31.length;
for(let i7=0; i7<len15; i7++){
let data32 = data31[i7];
const _errs70 = errors;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
validate16.errors = [{instancePath:instancePath+"/permutation/" + i7,schemaPath:"#/properties/permutation/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs70){
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 3 || isNaN(data32)){
validate16.errors = [{instancePath:instancePath+"/permutation/" + i7,schemaPath:"#/properties/permutation/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3},message:"must be <= 3"}];
return false;
}
else {
if(data32 < 0 || isNaN(data32)){
validate16.errors = [{instancePath:instancePath+"/permutation/" + i7,schemaPath:"#/properties/permutation/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid16 = _errs70 === errors;
if(!valid16){
break;
}
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/permutation",schemaPath:"#/properties/permutation/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs68 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.begin !== undefined){
let data33 = data.begin;
const _errs72 = errors;
if(errors === _errs72){
if(Array.isArray(data33)){
if(data33.length > 4){
validate16.errors = [{instancePath:instancePath+"/begin",schemaPath:"#/properties/begin/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items"}];
return false;
}
else {
if(data33.length < 1){
validate16.errors = [{instancePath:instancePath+"/begin",schemaPath:"#/properties/begin/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid17 = true;
const len16 = data33.length;
for(let i8=0; i8<len16; i8++){
let data34 = data33[i8];
const _errs74 = errors;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
validate16.errors = [{instancePath:instancePath+"/begin/" + i8,schemaPath:"#/properties/begin/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs74){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 0 || isNaN(data34)){
validate16.errors = [{instancePath:instancePath+"/begin/" + i8,schemaPath:"#/properties/begin/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid17 = _errs74 === errors;
if(!valid17){
break;
}
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/begin",schemaPath:"#/properties/begin/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs72 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.end !== undefined){
let data35 = data.end;
const _errs76 = errors;
if(errors === _errs76){
if(Array.isArray(data35)){
if(data35.length > 4){
validate16.errors = [{instancePath:instancePath+"/end",schemaPath:"#/properties/end/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items"}];
return false;
}
else {
if(data35.length < 1){
validate16.errors = [{instancePath:instancePath+"/end",schemaPath:"#/properties/end/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid18 = true;
const len17 = data35.length;
for(let i9=0; i9<len17; i9++){
let data36 = data35[i9];
const _errs78 = errors;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
validate16.errors = [{instancePath:instancePath+"/end/" + i9,schemaPath:"#/properties/end/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs78){
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 < -1 || isNaN(data36)){
validate16.errors = [{instancePath:instancePath+"/end/" + i9,schemaPath:"#/properties/end/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"}];
return false;
}
}
}
var valid18 = _errs78 === errors;
if(!valid18){
break;
}
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/end",schemaPath:"#/properties/end/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs76 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.steps !== undefined){
let data37 = data.steps;
const _errs80 = errors;
if(errors === _errs80){
if(Array.isArray(data37)){
if(data37.length > 4){
validate16.errors = [{instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items"}];
return false;
}
else {
if(data37.length < 1){
validate16.errors = [{instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid19 = true;
const len18 = data37.length;
for(let i10=0; i10<len18; i10++){
let data38 = data37[i10];
const _errs82 = errors;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
validate16.errors = [{instancePath:instancePath+"/steps/" + i10,schemaPath:"#/properties/steps/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid19 = _errs82 === errors;
if(!valid19){
break;
}
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs80 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dropped !== undefined){
let data39 = data.dropped;
const _errs84 = errors;
if(errors === _errs84){
if(Array.isArray(data39)){
if(data39.length > 4){
validate16.errors = [{instancePath:instancePath+"/dropped",schemaPath:"#/properties/dropped/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items"}];
return false;
}
else {
if(data39.length < 1){
validate16.errors = [{instancePath:instancePath+"/dropped",schemaPath:"#/properties/dropped/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid20 = true;
const len19 = data39.length;
for(let i11=0; i11<len19; i11++){
let data40 = data39[i11];
const _errs86 = errors;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
validate16.errors = [{instancePath:instancePath+"/dropped/" + i11,schemaPath:"#/properties/dropped/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs86){
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 3 || isNaN(data40)){
validate16.errors = [{instancePath:instancePath+"/dropped/" + i11,schemaPath:"#/properties/dropped/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3},message:"must be <= 3"}];
return false;
}
else {
if(data40 < 0 || isNaN(data40)){
validate16.errors = [{instancePath:instancePath+"/dropped/" + i11,schemaPath:"#/properties/dropped/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid20 = _errs86 === errors;
if(!valid20){
break;
}
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/dropped",schemaPath:"#/properties/dropped/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs84 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.constants !== undefined){
let data41 = data.constants;
const _errs88 = errors;
if(errors === _errs88){
if(Array.isArray(data41)){
if(data41.length < 1){
validate16.errors = [{instancePath:instancePath+"/constants",schemaPath:"#/properties/constants/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid21 = true;
const len20 = data41.length;
for(let i12=0; i12<len20; i12++){
let data42 = data41[i12];
const _errs90 = errors;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
validate16.errors = [{instancePath:instancePath+"/constants/" + i12,schemaPath:"#/properties/constants/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs90){
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 < 0 || isNaN(data42)){
validate16.errors = [{instancePath:instancePath+"/constants/" + i12,schemaPath:"#/properties/constants/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid21 = _errs90 === errors;
if(!valid21){
break;
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/constants",schemaPath:"#/properties/constants/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs88 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.types !== undefined){
let data43 = data.types;
const _errs92 = errors;
if(errors === _errs92){
if(Array.isArray(data43)){
if(data43.length < 1){
validate16.errors = [{instancePath:instancePath+"/types",schemaPath:"#/properties/types/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid22 = true;
const len21 = data43.length;
for(let i13=0; i13<len21; i13++){
let data44 = data43[i13];
const _errs94 = errors;
if(typeof data44 !== "string"){
validate16.errors = [{instancePath:instancePath+"/types/" + i13,schemaPath:"#/properties/types/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data44 === "int8") || (data44 === "uint8")) || (data44 === "int32")) || (data44 === "float32"))){
validate16.errors = [{instancePath:instancePath+"/types/" + i13,schemaPath:"#/properties/types/items/enum",keyword:"enum",params:{allowedValues: schema19.properties.types.items.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid22 = _errs94 === errors;
if(!valid22){
break;
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/types",schemaPath:"#/properties/types/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs92 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data45 = data.state;
const _errs96 = errors;
if(errors === _errs96){
if(Array.isArray(data45)){
if(data45.length < 1){
validate16.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid23 = true;
const len22 = data45.length;
for(let i14=0; i14<len22; i14++){
let data46 = data45[i14];
const _errs98 = errors;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
validate16.errors = [{instancePath:instancePath+"/state/" + i14,schemaPath:"#/properties/state/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs98){
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 < 0 || isNaN(data46)){
validate16.errors = [{instancePath:instancePath+"/state/" + i14,schemaPath:"#/properties/state/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid23 = _errs98 === errors;
if(!valid23){
break;
}
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs96 === errors;
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
validate16.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate16.errors = vErrors;
return errors === 0;
}


function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((data.key === undefined) && (missing0 = "key")) || ((data.case === undefined) && (missing0 = "case"))) || ((data.n === undefined) && (missing0 = "n"))) || ((data.median === undefined) && (missing0 = "median"))) || ((data.mean === undefined) && (missing0 = "mean"))) || ((data.p05 === undefined) && (missing0 = "p05"))) || ((data.p95 === undefined) && (missing0 = "p95"))) || ((data.min === undefined) && (missing0 = "min"))) || ((data.max === undefined) && (missing0 = "max"))) || ((data.spread === undefined) && (missing0 = "spread"))) || ((data.stop === undefined) && (missing0 = "stop"))) || ((data.arena === undefined) && (missing0 = "arena"))) || ((data.source === undefined) && (missing0 = "source"))){
validate15.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema18.properties, key0))){
validate15.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.key !== undefined){
const _errs2 = errors;
if(typeof data.key !== "string"){
validate15.errors = [{instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.case !== undefined){
const _errs4 = errors;
if(!(validate16(data.case, {instancePath:instancePath+"/case",parentData:data,parentDataProperty:"case",rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.n !== undefined){
let data2 = data.n;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate15.errors = [{instancePath:instancePath+"/n",schemaPath:"#/properties/n/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
validate15.errors = [{instancePath:instancePath+"/n",schemaPath:"#/properties/n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.median !== undefined){
let data3 = data.median;
const _errs7 = errors;
if(!((typeof data3 == "number") && (isFinite(data3)))){
validate15.errors = [{instancePath:instancePath+"/median",schemaPath:"#/properties/median/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mean !== undefined){
let data4 = data.mean;
const _errs9 = errors;
if(!((typeof data4 == "number") && (isFinite(data4)))){
validate15.errors = [{instancePath:instancePath+"/mean",schemaPath:"#/properties/mean/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.p05 !== undefined){
let data5 = data.p05;
const _errs11 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate15.errors = [{instancePath:instancePath+"/p05",schemaPath:"#/properties/p05/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.p95 !== undefined){
let data6 = data.p95;
const _errs13 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate15.errors = [{instancePath:instancePath+"/p95",schemaPath:"#/properties/p95/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.min !== undefined){
let data7 = data.min;
const _errs15 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
validate15.errors = [{instancePath:instancePath+"/min",schemaPath:"#/properties/min/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.max !== undefined){
let data8 = data.max;
const _errs17 = errors;
if(!((typeof data8 == "number") && (isFinite(data8)))){
validate15.errors = [{instancePath:instancePath+"/max",schemaPath:"#/properties/max/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spread !== undefined){
let data9 = data.spread;
const _errs19 = errors;
if(errors === _errs19){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate15.errors = [{instancePath:instancePath+"/spread",schemaPath:"#/properties/spread/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate15.errors = [{instancePath:instancePath+"/spread",schemaPath:"#/properties/spread/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stop !== undefined){
let data10 = data.stop;
const _errs21 = errors;
if(typeof data10 !== "string"){
validate15.errors = [{instancePath:instancePath+"/stop",schemaPath:"#/properties/stop/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data10 === "count") || (data10 === "three-equal"))){
validate15.errors = [{instancePath:instancePath+"/stop",schemaPath:"#/properties/stop/enum",keyword:"enum",params:{allowedValues: schema18.properties.stop.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.arena !== undefined){
let data11 = data.arena;
const _errs23 = errors;
const _errs24 = errors;
if(errors === _errs24){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing1;
if((((data11.persistent === undefined) && (missing1 = "persistent")) || ((data11.scratch === undefined) && (missing1 = "scratch"))) || ((data11.tensors === undefined) && (missing1 = "tensors"))){
validate15.errors = [{instancePath:instancePath+"/arena",schemaPath:"#/definitions/arena/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs26 = errors;
for(const key1 in data11){
if(!(((key1 === "persistent") || (key1 === "scratch")) || (key1 === "tensors"))){
validate15.errors = [{instancePath:instancePath+"/arena",schemaPath:"#/definitions/arena/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs26 === errors){
if(data11.persistent !== undefined){
let data12 = data11.persistent;
const _errs27 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate15.errors = [{instancePath:instancePath+"/arena/persistent",schemaPath:"#/definitions/arena/properties/persistent/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs27){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
validate15.errors = [{instancePath:instancePath+"/arena/persistent",schemaPath:"#/definitions/arena/properties/persistent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs27 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data11.scratch !== undefined){
let data13 = data11.scratch;
const _errs29 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate15.errors = [{instancePath:instancePath+"/arena/scratch",schemaPath:"#/definitions/arena/properties/scratch/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs29){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
validate15.errors = [{instancePath:instancePath+"/arena/scratch",schemaPath:"#/definitions/arena/properties/scratch/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs29 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data11.tensors !== undefined){
let data14 = data11.tensors;
const _errs31 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate15.errors = [{instancePath:instancePath+"/arena/tensors",schemaPath:"#/definitions/arena/properties/tensors/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs31){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
validate15.errors = [{instancePath:instancePath+"/arena/tensors",schemaPath:"#/definitions/arena/properties/tensors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs31 === errors;
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
validate15.errors = [{instancePath:instancePath+"/arena",schemaPath:"#/definitions/arena/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kernel !== undefined){
const _errs33 = errors;
if(typeof data.kernel !== "string"){
validate15.errors = [{instancePath:instancePath+"/kernel",schemaPath:"#/properties/kernel/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data16 = data.source;
const _errs35 = errors;
if(typeof data16 !== "string"){
validate15.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("measured" !== data16){
validate15.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/const",keyword:"const",params:{allowedValue: "measured"},message:"must be equal to constant"}];
return false;
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

const schema25 = {"description":"estimated from the measured entries of its kind","type":"object","additionalProperties":false,"required":["key","case","median","low","high","source"],"properties":{"key":{"description":"name of the case","type":"string"},"case":{"$ref":"#/definitions/case"},"median":{"description":"the estimate, in place of a median","type":"number","exclusiveMinimum":0},"low":{"description":"lower end of the prediction interval that holds 9 in 10","type":"number","minimum":0},"high":{"description":"upper end of that interval","type":"number"},"source":{"description":"where the count comes from","type":"string","const":"interpolated"}}};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.key === undefined) && (missing0 = "key")) || ((data.case === undefined) && (missing0 = "case"))) || ((data.median === undefined) && (missing0 = "median"))) || ((data.low === undefined) && (missing0 = "low"))) || ((data.high === undefined) && (missing0 = "high"))) || ((data.source === undefined) && (missing0 = "source"))){
validate19.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "key") || (key0 === "case")) || (key0 === "median")) || (key0 === "low")) || (key0 === "high")) || (key0 === "source"))){
validate19.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.key !== undefined){
const _errs2 = errors;
if(typeof data.key !== "string"){
validate19.errors = [{instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.case !== undefined){
const _errs4 = errors;
if(!(validate16(data.case, {instancePath:instancePath+"/case",parentData:data,parentDataProperty:"case",rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.median !== undefined){
let data2 = data.median;
const _errs5 = errors;
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 <= 0 || isNaN(data2)){
validate19.errors = [{instancePath:instancePath+"/median",schemaPath:"#/properties/median/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
else {
validate19.errors = [{instancePath:instancePath+"/median",schemaPath:"#/properties/median/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.low !== undefined){
let data3 = data.low;
const _errs7 = errors;
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate19.errors = [{instancePath:instancePath+"/low",schemaPath:"#/properties/low/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate19.errors = [{instancePath:instancePath+"/low",schemaPath:"#/properties/low/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.high !== undefined){
let data4 = data.high;
const _errs9 = errors;
if(!((typeof data4 == "number") && (isFinite(data4)))){
validate19.errors = [{instancePath:instancePath+"/high",schemaPath:"#/properties/high/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data5 = data.source;
const _errs11 = errors;
if(typeof data5 !== "string"){
validate19.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("interpolated" !== data5){
validate19.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/const",keyword:"const",params:{allowedValue: "interpolated"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs11 === errors;
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

const schema26 = {"description":"a case that does not fit the board's tensor arena, or its window for models","type":"object","additionalProperties":false,"required":["key","case","memory","bytesNeeded"],"properties":{"key":{"description":"name of the case","type":"string"},"case":{"$ref":"#/definitions/case"},"memory":{"description":"what it does not fit","type":"string","enum":["arena","window"]},"bytesNeeded":{"description":"what it takes of that memory","type":"integer","minimum":1}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.key === undefined) && (missing0 = "key")) || ((data.case === undefined) && (missing0 = "case"))) || ((data.memory === undefined) && (missing0 = "memory"))) || ((data.bytesNeeded === undefined) && (missing0 = "bytesNeeded"))){
validate22.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "key") || (key0 === "case")) || (key0 === "memory")) || (key0 === "bytesNeeded"))){
validate22.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.key !== undefined){
const _errs2 = errors;
if(typeof data.key !== "string"){
validate22.errors = [{instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.case !== undefined){
const _errs4 = errors;
if(!(validate16(data.case, {instancePath:instancePath+"/case",parentData:data,parentDataProperty:"case",rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.memory !== undefined){
let data2 = data.memory;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate22.errors = [{instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data2 === "arena") || (data2 === "window"))){
validate22.errors = [{instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/enum",keyword:"enum",params:{allowedValues: schema26.properties.memory.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.bytesNeeded !== undefined){
let data3 = data.bytesNeeded;
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate22.errors = [{instancePath:instancePath+"/bytesNeeded",schemaPath:"#/properties/bytesNeeded/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
validate22.errors = [{instancePath:instancePath+"/bytesNeeded",schemaPath:"#/properties/bytesNeeded/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs7 === errors;
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
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}

const schema27 = {"description":"a case that the board's firmware refused to time","type":"object","additionalProperties":false,"required":["key","case","code","reason"],"properties":{"key":{"description":"name of the case","type":"string"},"case":{"$ref":"#/definitions/case"},"code":{"description":"of the refusal (docs/errors.md)","type":"string"},"reason":{"description":"the refusal, in a sentence","type":"string"}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.key === undefined) && (missing0 = "key")) || ((data.case === undefined) && (missing0 = "case"))) || ((data.code === undefined) && (missing0 = "code"))) || ((data.reason === undefined) && (missing0 = "reason"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "key") || (key0 === "case")) || (key0 === "code")) || (key0 === "reason"))){
validate25.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.key !== undefined){
const _errs2 = errors;
if(typeof data.key !== "string"){
validate25.errors = [{instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.case !== undefined){
const _errs4 = errors;
if(!(validate16(data.case, {instancePath:instancePath+"/case",parentData:data,parentDataProperty:"case",rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
const _errs5 = errors;
if(typeof data.code !== "string"){
validate25.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs7 = errors;
if(typeof data.reason !== "string"){
validate25.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
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
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="table.schema.json" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.schema === undefined) && (missing0 = "schema")) || ((data.hash === undefined) && (missing0 = "hash"))) || ((data.board === undefined) && (missing0 = "board"))) || ((data.unit === undefined) && (missing0 = "unit"))) || ((data.firmwareBytes === undefined) && (missing0 = "firmwareBytes"))) || ((data.space === undefined) && (missing0 = "space"))) || ((data.configuration === undefined) && (missing0 = "configuration"))) || ((data.overhead === undefined) && (missing0 = "overhead"))) || ((data.entries === undefined) && (missing0 = "entries"))) || ((data.infeasible === undefined) && (missing0 = "infeasible"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
validate10.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.schema !== undefined){
let data0 = data.schema;
const _errs2 = errors;
if(!((typeof data0 == "number") && (isFinite(data0)))){
validate10.errors = [{instancePath:instancePath+"/schema",schemaPath:"#/properties/schema/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
if(1 !== data0){
validate10.errors = [{instancePath:instancePath+"/schema",schemaPath:"#/properties/schema/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hash !== undefined){
let data1 = data.hash;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
validate10.errors = [{instancePath:instancePath+"/hash",schemaPath:"#/properties/hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/hash",schemaPath:"#/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.board !== undefined){
const _errs6 = errors;
if(typeof data.board !== "string"){
validate10.errors = [{instancePath:instancePath+"/board",schemaPath:"#/properties/board/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unit !== undefined){
let data3 = data.unit;
const _errs8 = errors;
if(typeof data3 !== "string"){
validate10.errors = [{instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data3 === "cycles") || (data3 === "instructions"))){
validate10.errors = [{instancePath:instancePath+"/unit",schemaPath:"#/definitions/unit/enum",keyword:"enum",params:{allowedValues: schema12.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.firmwareBytes !== undefined){
let data4 = data.firmwareBytes;
const _errs11 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate10.errors = [{instancePath:instancePath+"/firmwareBytes",schemaPath:"#/properties/firmwareBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs11){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 1 || isNaN(data4)){
validate10.errors = [{instancePath:instancePath+"/firmwareBytes",schemaPath:"#/properties/firmwareBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.space !== undefined){
let data5 = data.space;
const _errs13 = errors;
const _errs14 = errors;
let valid2 = false;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.name === undefined) && (missing1 = "name")) || ((data5.hash === undefined) && (missing1 = "hash"))){
const err0 = {instancePath:instancePath+"/space",schemaPath:"#/definitions/space/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs18 = errors;
for(const key1 in data5){
if(!((key1 === "name") || (key1 === "hash"))){
const err1 = {instancePath:instancePath+"/space",schemaPath:"#/definitions/space/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
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
if(_errs18 === errors){
if(data5.name !== undefined){
const _errs19 = errors;
if(typeof data5.name !== "string"){
const err2 = {instancePath:instancePath+"/space/name",schemaPath:"#/definitions/space/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data5.hash !== undefined){
let data7 = data5.hash;
const _errs21 = errors;
if(errors === _errs21){
if(typeof data7 === "string"){
if(!pattern0.test(data7)){
const err3 = {instancePath:instancePath+"/space/hash",schemaPath:"#/definitions/space/properties/hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/space/hash",schemaPath:"#/definitions/space/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var valid4 = _errs21 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
const err5 = {instancePath:instancePath+"/space",schemaPath:"#/definitions/space/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs15 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs23 = errors;
if(data5 !== null){
const err6 = {instancePath:instancePath+"/space",schemaPath:"#/properties/space/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs23 === errors;
valid2 = valid2 || _valid0;
}
if(!valid2){
const err7 = {instancePath:instancePath+"/space",schemaPath:"#/properties/space/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.configuration !== undefined){
const _errs25 = errors;
if(!(validate11(data.configuration, {instancePath:instancePath+"/configuration",parentData:data,parentDataProperty:"configuration",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.overhead !== undefined){
const _errs26 = errors;
if(!(validate13(data.overhead, {instancePath:instancePath+"/overhead",parentData:data,parentDataProperty:"overhead",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.entries !== undefined){
let data10 = data.entries;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data10)){
var valid5 = true;
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
const _errs29 = errors;
const _errs30 = errors;
let valid6 = false;
const _errs31 = errors;
if(!(validate15(data11, {instancePath:instancePath+"/entries/" + i0,parentData:data10,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
errors = vErrors.length;
}
var _valid1 = _errs31 === errors;
valid6 = valid6 || _valid1;
if(!valid6){
const _errs32 = errors;
if(!(validate19(data11, {instancePath:instancePath+"/entries/" + i0,parentData:data10,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
var _valid1 = _errs32 === errors;
valid6 = valid6 || _valid1;
}
if(!valid6){
const err8 = {instancePath:instancePath+"/entries/" + i0,schemaPath:"#/properties/entries/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
}
var valid5 = _errs29 === errors;
if(!valid5){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.infeasible !== undefined){
let data12 = data.infeasible;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data12)){
var valid7 = true;
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
const _errs35 = errors;
const _errs36 = errors;
let valid8 = false;
const _errs37 = errors;
if(!(validate22(data13, {instancePath:instancePath+"/infeasible/" + i1,parentData:data12,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid2 = _errs37 === errors;
valid8 = valid8 || _valid2;
if(!valid8){
const _errs38 = errors;
if(!(validate25(data13, {instancePath:instancePath+"/infeasible/" + i1,parentData:data12,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var _valid2 = _errs38 === errors;
valid8 = valid8 || _valid2;
}
if(!valid8){
const err9 = {instancePath:instancePath+"/infeasible/" + i1,schemaPath:"#/properties/infeasible/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs35 === errors;
if(!valid7){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/infeasible",schemaPath:"#/properties/infeasible/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.validation !== undefined){
let data14 = data.validation;
const _errs39 = errors;
if(errors === _errs39){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing2;
if(((((((((((((data14.space === undefined) && (missing2 = "space")) || ((data14.seed === undefined) && (missing2 = "seed"))) || ((data14.n === undefined) && (missing2 = "n"))) || ((data14.mae === undefined) && (missing2 = "mae"))) || ((data14.mapePercent === undefined) && (missing2 = "mapePercent"))) || ((data14.worstPercent === undefined) && (missing2 = "worstPercent"))) || ((data14.spearman === undefined) && (missing2 = "spearman"))) || ((data14.r2 === undefined) && (missing2 = "r2"))) || ((data14.calibrated === undefined) && (missing2 = "calibrated"))) || ((data14.drawn === undefined) && (missing2 = "drawn"))) || ((data14.fitting === undefined) && (missing2 = "fitting"))) || ((data14.operations === undefined) && (missing2 = "operations"))){
validate10.errors = [{instancePath:instancePath+"/validation",schemaPath:"#/properties/validation/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs41 = errors;
for(const key2 in data14){
if(!(func2.call(schema11.properties.validation.properties, key2))){
validate10.errors = [{instancePath:instancePath+"/validation",schemaPath:"#/properties/validation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs41 === errors){
if(data14.space !== undefined){
let data15 = data14.space;
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing3;
if(((data15.name === undefined) && (missing3 = "name")) || ((data15.hash === undefined) && (missing3 = "hash"))){
validate10.errors = [{instancePath:instancePath+"/validation/space",schemaPath:"#/definitions/space/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs45 = errors;
for(const key3 in data15){
if(!((key3 === "name") || (key3 === "hash"))){
validate10.errors = [{instancePath:instancePath+"/validation/space",schemaPath:"#/definitions/space/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs45 === errors){
if(data15.name !== undefined){
const _errs46 = errors;
if(typeof data15.name !== "string"){
validate10.errors = [{instancePath:instancePath+"/validation/space/name",schemaPath:"#/definitions/space/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs46 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data15.hash !== undefined){
let data17 = data15.hash;
const _errs48 = errors;
if(errors === _errs48){
if(typeof data17 === "string"){
if(!pattern0.test(data17)){
validate10.errors = [{instancePath:instancePath+"/validation/space/hash",schemaPath:"#/definitions/space/properties/hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/validation/space/hash",schemaPath:"#/definitions/space/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid11 = _errs48 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/validation/space",schemaPath:"#/definitions/space/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid9 = _errs42 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.seed !== undefined){
let data18 = data14.seed;
const _errs50 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate10.errors = [{instancePath:instancePath+"/validation/seed",schemaPath:"#/properties/validation/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid9 = _errs50 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.n !== undefined){
let data19 = data14.n;
const _errs52 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate10.errors = [{instancePath:instancePath+"/validation/n",schemaPath:"#/properties/validation/properties/n/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs52){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 2 || isNaN(data19)){
validate10.errors = [{instancePath:instancePath+"/validation/n",schemaPath:"#/properties/validation/properties/n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2},message:"must be >= 2"}];
return false;
}
}
}
var valid9 = _errs52 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.mae !== undefined){
let data20 = data14.mae;
const _errs54 = errors;
if(errors === _errs54){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
validate10.errors = [{instancePath:instancePath+"/validation/mae",schemaPath:"#/properties/validation/properties/mae/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/validation/mae",schemaPath:"#/properties/validation/properties/mae/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid9 = _errs54 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.mapePercent !== undefined){
let data21 = data14.mapePercent;
const _errs56 = errors;
if(errors === _errs56){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 0 || isNaN(data21)){
validate10.errors = [{instancePath:instancePath+"/validation/mapePercent",schemaPath:"#/properties/validation/properties/mapePercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/validation/mapePercent",schemaPath:"#/properties/validation/properties/mapePercent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid9 = _errs56 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.worstPercent !== undefined){
let data22 = data14.worstPercent;
const _errs58 = errors;
if(errors === _errs58){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
validate10.errors = [{instancePath:instancePath+"/validation/worstPercent",schemaPath:"#/properties/validation/properties/worstPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/validation/worstPercent",schemaPath:"#/properties/validation/properties/worstPercent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid9 = _errs58 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.spearman !== undefined){
let data23 = data14.spearman;
const _errs60 = errors;
if(errors === _errs60){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 1 || isNaN(data23)){
validate10.errors = [{instancePath:instancePath+"/validation/spearman",schemaPath:"#/properties/validation/properties/spearman/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data23 < -1 || isNaN(data23)){
validate10.errors = [{instancePath:instancePath+"/validation/spearman",schemaPath:"#/properties/validation/properties/spearman/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/validation/spearman",schemaPath:"#/properties/validation/properties/spearman/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid9 = _errs60 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.r2 !== undefined){
let data24 = data14.r2;
const _errs62 = errors;
if(errors === _errs62){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 1 || isNaN(data24)){
validate10.errors = [{instancePath:instancePath+"/validation/r2",schemaPath:"#/properties/validation/properties/r2/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/validation/r2",schemaPath:"#/properties/validation/properties/r2/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid9 = _errs62 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.calibrated !== undefined){
let data25 = data14.calibrated;
const _errs64 = errors;
if(errors === _errs64){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing4;
if((((((((data25.n === undefined) && (missing4 = "n")) || ((data25.perGraph === undefined) && (missing4 = "perGraph"))) || ((data25.mae === undefined) && (missing4 = "mae"))) || ((data25.mapePercent === undefined) && (missing4 = "mapePercent"))) || ((data25.worstPercent === undefined) && (missing4 = "worstPercent"))) || ((data25.spearman === undefined) && (missing4 = "spearman"))) || ((data25.r2 === undefined) && (missing4 = "r2"))){
validate10.errors = [{instancePath:instancePath+"/validation/calibrated",schemaPath:"#/properties/validation/properties/calibrated/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs66 = errors;
for(const key4 in data25){
if(!(((((((key4 === "n") || (key4 === "perGraph")) || (key4 === "mae")) || (key4 === "mapePercent")) || (key4 === "worstPercent")) || (key4 === "spearman")) || (key4 === "r2"))){
validate10.errors = [{instancePath:instancePath+"/validation/calibrated",schemaPath:"#/properties/validation/properties/calibrated/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs66 === errors){
if(data25.n !== undefined){
let data26 = data25.n;
const _errs67 = errors;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
validate10.errors = [{instancePath:instancePath+"/validation/calibrated/n",schemaPath:"#/properties/validation/properties/calibrated/properties/n/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs67){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 1 || isNaN(data26)){
validate10.errors = [{instancePath:instancePath+"/validation/calibrated/n",schemaPath:"#/properties/validation/properties/calibrated/properties/n/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid12 = _errs67 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data25.perGraph !== undefined){
let data27 = data25.perGraph;
const _errs69 = errors;
if(!((typeof data27 == "number") && (isFinite(data27)))){
validate10.errors = [{instancePath:instancePath+"/validation/calibrated/perGraph",schemaPath:"#/properties/validation/properties/calibrated/properties/perGraph/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid12 = _errs69 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data25.mae !== undefined){
let data28 = data25.mae;
const _errs71 = errors;
if(errors === _errs71){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
validate10.errors = [{instancePath:instancePath+"/validation/calibrated/mae",schemaPath:"#/properties/validation/properties/calibrated/properties/mae/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/validation/calibrated/mae",schemaPath:"#/properties/validation/properties/calibrated/properties/mae/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid12 = _errs71 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data25.mapePercent !== undefined){
let data29 = data25.mapePercent;
const _errs73 = errors;
if(errors === _errs73){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 0 || isNaN(data29)){
validate10.errors = [{instancePath:instancePath+"/validation/calibrated/mapePercent",schemaPath:"#/properties/validation/properties/calibrated/properties/mapePercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/validation/calibrated/mapePercent",schemaPath:"#/properties/validation/properties/calibrated/properties/mapePercent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid12 = _errs73 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data25.worstPercent !== undefined){
let data30 = data25.worstPercent;
const _errs75 = errors;
if(errors === _errs75){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 0 || isNaN(data30)){
validate10.errors = [{instancePath:instancePath+"/validation/calibrated/worstPercent",schemaPath:"#/properties/validation/properties/calibrated/properties/worstPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/validation/calibrated/worstPercent",schemaPath:"#/properties/validation/properties/calibrated/properties/worstPercent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid12 = _errs75 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data25.spearman !== undefined){
let data31 = data25.spearman;
const _errs77 = errors;
if(errors === _errs77){
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 1 || isNaN(data31)){
validate10.errors = [{instancePath:instancePath+"/validation/calibrated/spearman",schemaPath:"#/properties/validation/properties/calibrated/properties/spearman/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data31 < -1 || isNaN(data31)){
validate10.errors = [{instancePath:instancePath+"/validation/calibrated/spearman",schemaPath:"#/properties/validation/properties/calibrated/properties/spearman/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"}];
return false;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/validation/calibrated/spearman",schemaPath:"#/properties/validation/properties/calibrated/properties/spearman/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid12 = _errs77 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data25.r2 !== undefined){
let data32 = data25.r2;
const _errs79 = errors;
if(errors === _errs79){
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 1 || isNaN(data32)){
validate10.errors = [{instancePath:instancePath+"/validation/calibrated/r2",schemaPath:"#/properties/validation/properties/calibrated/properties/r2/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/validation/calibrated/r2",schemaPath:"#/properties/validation/properties/calibrated/properties/r2/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid12 = _errs79 === errors;
}
else {
var valid12 = true;
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
validate10.errors = [{instancePath:instancePath+"/validation/calibrated",schemaPath:"#/properties/validation/properties/calibrated/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid9 = _errs64 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.drawn !== undefined){
let data33 = data14.drawn;
const _errs81 = errors;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
validate10.errors = [{instancePath:instancePath+"/validation/drawn",schemaPath:"#/properties/validation/properties/drawn/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs81){
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 1 || isNaN(data33)){
validate10.errors = [{instancePath:instancePath+"/validation/drawn",schemaPath:"#/properties/validation/properties/drawn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid9 = _errs81 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.fitting !== undefined){
let data34 = data14.fitting;
const _errs83 = errors;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
validate10.errors = [{instancePath:instancePath+"/validation/fitting",schemaPath:"#/properties/validation/properties/fitting/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs83){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 1 || isNaN(data34)){
validate10.errors = [{instancePath:instancePath+"/validation/fitting",schemaPath:"#/properties/validation/properties/fitting/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid9 = _errs83 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.operations !== undefined){
let data35 = data14.operations;
const _errs85 = errors;
if(errors === _errs85){
if(Array.isArray(data35)){
var valid13 = true;
const len2 = data35.length;
for(let i2=0; i2<len2; i2++){
let data36 = data35[i2];
const _errs87 = errors;
if(errors === _errs87){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
let missing5;
if((((data36.operation === undefined) && (missing5 = "operation")) || ((data36.drawn === undefined) && (missing5 = "drawn"))) || ((data36.fitting === undefined) && (missing5 = "fitting"))){
validate10.errors = [{instancePath:instancePath+"/validation/operations/" + i2,schemaPath:"#/properties/validation/properties/operations/items/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs89 = errors;
for(const key5 in data36){
if(!(((key5 === "operation") || (key5 === "drawn")) || (key5 === "fitting"))){
validate10.errors = [{instancePath:instancePath+"/validation/operations/" + i2,schemaPath:"#/properties/validation/properties/operations/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs89 === errors){
if(data36.operation !== undefined){
let data37 = data36.operation;
const _errs90 = errors;
if(errors === _errs90){
if(typeof data37 === "string"){
if(!pattern5.test(data37)){
validate10.errors = [{instancePath:instancePath+"/validation/operations/" + i2+"/operation",schemaPath:"#/properties/validation/properties/operations/items/properties/operation/pattern",keyword:"pattern",params:{pattern: "^(skip|(sep|ir|se|conv|fused|input|stem)_[1-9][0-9]{0,3})$"},message:"must match pattern \""+"^(skip|(sep|ir|se|conv|fused|input|stem)_[1-9][0-9]{0,3})$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/validation/operations/" + i2+"/operation",schemaPath:"#/properties/validation/properties/operations/items/properties/operation/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid14 = _errs90 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data36.drawn !== undefined){
let data38 = data36.drawn;
const _errs92 = errors;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
validate10.errors = [{instancePath:instancePath+"/validation/operations/" + i2+"/drawn",schemaPath:"#/properties/validation/properties/operations/items/properties/drawn/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs92){
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
validate10.errors = [{instancePath:instancePath+"/validation/operations/" + i2+"/drawn",schemaPath:"#/properties/validation/properties/operations/items/properties/drawn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid14 = _errs92 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data36.fitting !== undefined){
let data39 = data36.fitting;
const _errs94 = errors;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
validate10.errors = [{instancePath:instancePath+"/validation/operations/" + i2+"/fitting",schemaPath:"#/properties/validation/properties/operations/items/properties/fitting/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs94){
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 < 0 || isNaN(data39)){
validate10.errors = [{instancePath:instancePath+"/validation/operations/" + i2+"/fitting",schemaPath:"#/properties/validation/properties/operations/items/properties/fitting/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid14 = _errs94 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/validation/operations/" + i2,schemaPath:"#/properties/validation/properties/operations/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid13 = _errs87 === errors;
if(!valid13){
break;
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/validation/operations",schemaPath:"#/properties/validation/properties/operations/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid9 = _errs85 === errors;
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
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/validation",schemaPath:"#/properties/validation/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.calibration !== undefined){
let data40 = data.calibration;
const _errs96 = errors;
const _errs97 = errors;
if(errors === _errs97){
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
let missing6;
if(((((((data40.clockHz === undefined) && (missing6 = "clockHz")) || ((data40.withMacs === undefined) && (missing6 = "withMacs"))) || ((data40.others === undefined) && (missing6 = "others"))) || ((data40.errors === undefined) && (missing6 = "errors"))) || ((data40.band === undefined) && (missing6 = "band"))) || ((data40.rows === undefined) && (missing6 = "rows"))){
validate10.errors = [{instancePath:instancePath+"/calibration",schemaPath:"#/definitions/calibration/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs99 = errors;
for(const key6 in data40){
if(!((((((key6 === "clockHz") || (key6 === "withMacs")) || (key6 === "others")) || (key6 === "errors")) || (key6 === "band")) || (key6 === "rows"))){
validate10.errors = [{instancePath:instancePath+"/calibration",schemaPath:"#/definitions/calibration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs99 === errors){
if(data40.clockHz !== undefined){
let data41 = data40.clockHz;
const _errs100 = errors;
if(errors === _errs100){
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 <= 0 || isNaN(data41)){
validate10.errors = [{instancePath:instancePath+"/calibration/clockHz",schemaPath:"#/definitions/calibration/properties/clockHz/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/calibration/clockHz",schemaPath:"#/definitions/calibration/properties/clockHz/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid16 = _errs100 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data40.withMacs !== undefined){
let data42 = data40.withMacs;
const _errs102 = errors;
if(errors === _errs102){
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 <= 0 || isNaN(data42)){
validate10.errors = [{instancePath:instancePath+"/calibration/withMacs",schemaPath:"#/definitions/calibration/properties/withMacs/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/calibration/withMacs",schemaPath:"#/definitions/calibration/properties/withMacs/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid16 = _errs102 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data40.others !== undefined){
let data43 = data40.others;
const _errs104 = errors;
const _errs105 = errors;
let valid17 = false;
const _errs106 = errors;
if(errors === _errs106){
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 <= 0 || isNaN(data43)){
const err10 = {instancePath:instancePath+"/calibration/others",schemaPath:"#/definitions/calibration/properties/others/anyOf/0/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/calibration/others",schemaPath:"#/definitions/calibration/properties/others/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid3 = _errs106 === errors;
valid17 = valid17 || _valid3;
if(!valid17){
const _errs108 = errors;
if(data43 !== null){
const err12 = {instancePath:instancePath+"/calibration/others",schemaPath:"#/definitions/calibration/properties/others/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid3 = _errs108 === errors;
valid17 = valid17 || _valid3;
}
if(!valid17){
const err13 = {instancePath:instancePath+"/calibration/others",schemaPath:"#/definitions/calibration/properties/others/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs105;
if(vErrors !== null){
if(_errs105){
vErrors.length = _errs105;
}
else {
vErrors = null;
}
}
}
var valid16 = _errs104 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data40.errors !== undefined){
let data44 = data40.errors;
const _errs110 = errors;
if(errors === _errs110){
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
let missing7;
if(((data44.meanPercent === undefined) && (missing7 = "meanPercent")) || ((data44.worstPercent === undefined) && (missing7 = "worstPercent"))){
validate10.errors = [{instancePath:instancePath+"/calibration/errors",schemaPath:"#/definitions/calibration/properties/errors/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs112 = errors;
for(const key7 in data44){
if(!((key7 === "meanPercent") || (key7 === "worstPercent"))){
validate10.errors = [{instancePath:instancePath+"/calibration/errors",schemaPath:"#/definitions/calibration/properties/errors/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs112 === errors){
if(data44.meanPercent !== undefined){
let data45 = data44.meanPercent;
const _errs113 = errors;
if(errors === _errs113){
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 < 0 || isNaN(data45)){
validate10.errors = [{instancePath:instancePath+"/calibration/errors/meanPercent",schemaPath:"#/definitions/calibration/properties/errors/properties/meanPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/calibration/errors/meanPercent",schemaPath:"#/definitions/calibration/properties/errors/properties/meanPercent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid18 = _errs113 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data44.worstPercent !== undefined){
let data46 = data44.worstPercent;
const _errs115 = errors;
if(errors === _errs115){
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 < 0 || isNaN(data46)){
validate10.errors = [{instancePath:instancePath+"/calibration/errors/worstPercent",schemaPath:"#/definitions/calibration/properties/errors/properties/worstPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/calibration/errors/worstPercent",schemaPath:"#/definitions/calibration/properties/errors/properties/worstPercent/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid18 = _errs115 === errors;
}
else {
var valid18 = true;
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/calibration/errors",schemaPath:"#/definitions/calibration/properties/errors/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid16 = _errs110 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data40.band !== undefined){
let data47 = data40.band;
const _errs117 = errors;
if(errors === _errs117){
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
let missing8;
if((((data47.factor === undefined) && (missing8 = "factor")) || ((data47.holds === undefined) && (missing8 = "holds"))) || ((data47.of === undefined) && (missing8 = "of"))){
validate10.errors = [{instancePath:instancePath+"/calibration/band",schemaPath:"#/definitions/calibration/properties/band/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs119 = errors;
for(const key8 in data47){
if(!(((key8 === "factor") || (key8 === "holds")) || (key8 === "of"))){
validate10.errors = [{instancePath:instancePath+"/calibration/band",schemaPath:"#/definitions/calibration/properties/band/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs119 === errors){
if(data47.factor !== undefined){
let data48 = data47.factor;
const _errs120 = errors;
if(errors === _errs120){
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 < 1 || isNaN(data48)){
validate10.errors = [{instancePath:instancePath+"/calibration/band/factor",schemaPath:"#/definitions/calibration/properties/band/properties/factor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/calibration/band/factor",schemaPath:"#/definitions/calibration/properties/band/properties/factor/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid19 = _errs120 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data47.holds !== undefined){
let data49 = data47.holds;
const _errs122 = errors;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
validate10.errors = [{instancePath:instancePath+"/calibration/band/holds",schemaPath:"#/definitions/calibration/properties/band/properties/holds/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs122){
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 < 1 || isNaN(data49)){
validate10.errors = [{instancePath:instancePath+"/calibration/band/holds",schemaPath:"#/definitions/calibration/properties/band/properties/holds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid19 = _errs122 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data47.of !== undefined){
let data50 = data47.of;
const _errs124 = errors;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
validate10.errors = [{instancePath:instancePath+"/calibration/band/of",schemaPath:"#/definitions/calibration/properties/band/properties/of/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs124){
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 < 2 || isNaN(data50)){
validate10.errors = [{instancePath:instancePath+"/calibration/band/of",schemaPath:"#/definitions/calibration/properties/band/properties/of/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2},message:"must be >= 2"}];
return false;
}
}
}
var valid19 = _errs124 === errors;
}
else {
var valid19 = true;
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/calibration/band",schemaPath:"#/definitions/calibration/properties/band/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid16 = _errs117 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data40.rows !== undefined){
let data51 = data40.rows;
const _errs126 = errors;
if(errors === _errs126){
if(Array.isArray(data51)){
if(data51.length < 5){
validate10.errors = [{instancePath:instancePath+"/calibration/rows",schemaPath:"#/definitions/calibration/properties/rows/minItems",keyword:"minItems",params:{limit: 5},message:"must NOT have fewer than 5 items"}];
return false;
}
else {
var valid20 = true;
const len3 = data51.length;
for(let i3=0; i3<len3; i3++){
let data52 = data51[i3];
const _errs128 = errors;
if(errors === _errs128){
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
let missing9;
if((((((((data52.name === undefined) && (missing9 = "name")) || ((data52.model === undefined) && (missing9 = "model"))) || ((data52.cycles === undefined) && (missing9 = "cycles"))) || ((data52.withMacs === undefined) && (missing9 = "withMacs"))) || ((data52.others === undefined) && (missing9 = "others"))) || ((data52.leftOut === undefined) && (missing9 = "leftOut"))) || ((data52.source === undefined) && (missing9 = "source"))){
validate10.errors = [{instancePath:instancePath+"/calibration/rows/" + i3,schemaPath:"#/definitions/calibration/properties/rows/items/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs130 = errors;
for(const key9 in data52){
if(!(((((((key9 === "name") || (key9 === "model")) || (key9 === "cycles")) || (key9 === "withMacs")) || (key9 === "others")) || (key9 === "leftOut")) || (key9 === "source"))){
validate10.errors = [{instancePath:instancePath+"/calibration/rows/" + i3,schemaPath:"#/definitions/calibration/properties/rows/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs130 === errors){
if(data52.name !== undefined){
const _errs131 = errors;
if(typeof data52.name !== "string"){
validate10.errors = [{instancePath:instancePath+"/calibration/rows/" + i3+"/name",schemaPath:"#/definitions/calibration/properties/rows/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid21 = _errs131 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data52.model !== undefined){
let data54 = data52.model;
const _errs133 = errors;
const _errs134 = errors;
let valid22 = false;
const _errs135 = errors;
if(errors === _errs135){
if(typeof data54 === "string"){
if(!pattern0.test(data54)){
const err14 = {instancePath:instancePath+"/calibration/rows/" + i3+"/model",schemaPath:"#/definitions/calibration/properties/rows/items/properties/model/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/calibration/rows/" + i3+"/model",schemaPath:"#/definitions/calibration/properties/rows/items/properties/model/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid4 = _errs135 === errors;
valid22 = valid22 || _valid4;
if(!valid22){
const _errs137 = errors;
if(data54 !== null){
const err16 = {instancePath:instancePath+"/calibration/rows/" + i3+"/model",schemaPath:"#/definitions/calibration/properties/rows/items/properties/model/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid4 = _errs137 === errors;
valid22 = valid22 || _valid4;
}
if(!valid22){
const err17 = {instancePath:instancePath+"/calibration/rows/" + i3+"/model",schemaPath:"#/definitions/calibration/properties/rows/items/properties/model/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs134;
if(vErrors !== null){
if(_errs134){
vErrors.length = _errs134;
}
else {
vErrors = null;
}
}
}
var valid21 = _errs133 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data52.cycles !== undefined){
let data55 = data52.cycles;
const _errs139 = errors;
if(errors === _errs139){
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 <= 0 || isNaN(data55)){
validate10.errors = [{instancePath:instancePath+"/calibration/rows/" + i3+"/cycles",schemaPath:"#/definitions/calibration/properties/rows/items/properties/cycles/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/calibration/rows/" + i3+"/cycles",schemaPath:"#/definitions/calibration/properties/rows/items/properties/cycles/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid21 = _errs139 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data52.withMacs !== undefined){
let data56 = data52.withMacs;
const _errs141 = errors;
if(errors === _errs141){
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 < 0 || isNaN(data56)){
validate10.errors = [{instancePath:instancePath+"/calibration/rows/" + i3+"/withMacs",schemaPath:"#/definitions/calibration/properties/rows/items/properties/withMacs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/calibration/rows/" + i3+"/withMacs",schemaPath:"#/definitions/calibration/properties/rows/items/properties/withMacs/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid21 = _errs141 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data52.others !== undefined){
let data57 = data52.others;
const _errs143 = errors;
if(errors === _errs143){
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 < 0 || isNaN(data57)){
validate10.errors = [{instancePath:instancePath+"/calibration/rows/" + i3+"/others",schemaPath:"#/definitions/calibration/properties/rows/items/properties/others/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/calibration/rows/" + i3+"/others",schemaPath:"#/definitions/calibration/properties/rows/items/properties/others/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid21 = _errs143 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data52.leftOut !== undefined){
let data58 = data52.leftOut;
const _errs145 = errors;
if(errors === _errs145){
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 <= 0 || isNaN(data58)){
validate10.errors = [{instancePath:instancePath+"/calibration/rows/" + i3+"/leftOut",schemaPath:"#/definitions/calibration/properties/rows/items/properties/leftOut/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/calibration/rows/" + i3+"/leftOut",schemaPath:"#/definitions/calibration/properties/rows/items/properties/leftOut/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid21 = _errs145 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data52.source !== undefined){
let data59 = data52.source;
const _errs147 = errors;
if(errors === _errs147){
if(typeof data59 === "string"){
if(!pattern7.test(data59)){
validate10.errors = [{instancePath:instancePath+"/calibration/rows/" + i3+"/source",schemaPath:"#/definitions/calibration/properties/rows/items/properties/source/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/calibration/rows/" + i3+"/source",schemaPath:"#/definitions/calibration/properties/rows/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid21 = _errs147 === errors;
}
else {
var valid21 = true;
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
validate10.errors = [{instancePath:instancePath+"/calibration/rows/" + i3,schemaPath:"#/definitions/calibration/properties/rows/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid20 = _errs128 === errors;
if(!valid20){
break;
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/calibration/rows",schemaPath:"#/definitions/calibration/properties/rows/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid16 = _errs126 === errors;
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
}
}
else {
validate10.errors = [{instancePath:instancePath+"/calibration",schemaPath:"#/definitions/calibration/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs96 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sustained !== undefined){
let data60 = data.sustained;
const _errs149 = errors;
if(errors === _errs149){
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
let missing10;
if(((((((data60.model === undefined) && (missing10 = "model")) || ((data60.modelHash === undefined) && (missing10 = "modelHash"))) || ((data60.seconds === undefined) && (missing10 = "seconds"))) || ((data60.slowdown === undefined) && (missing10 = "slowdown"))) || ((data60.low === undefined) && (missing10 = "low"))) || ((data60.high === undefined) && (missing10 = "high"))){
validate10.errors = [{instancePath:instancePath+"/sustained",schemaPath:"#/properties/sustained/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"}];
return false;
}
else {
const _errs151 = errors;
for(const key10 in data60){
if(!((((((key10 === "model") || (key10 === "modelHash")) || (key10 === "seconds")) || (key10 === "slowdown")) || (key10 === "low")) || (key10 === "high"))){
validate10.errors = [{instancePath:instancePath+"/sustained",schemaPath:"#/properties/sustained/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs151 === errors){
if(data60.model !== undefined){
const _errs152 = errors;
if(typeof data60.model !== "string"){
validate10.errors = [{instancePath:instancePath+"/sustained/model",schemaPath:"#/properties/sustained/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid23 = _errs152 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data60.modelHash !== undefined){
let data62 = data60.modelHash;
const _errs154 = errors;
if(errors === _errs154){
if(typeof data62 === "string"){
if(!pattern0.test(data62)){
validate10.errors = [{instancePath:instancePath+"/sustained/modelHash",schemaPath:"#/properties/sustained/properties/modelHash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sustained/modelHash",schemaPath:"#/properties/sustained/properties/modelHash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid23 = _errs154 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data60.seconds !== undefined){
let data63 = data60.seconds;
const _errs156 = errors;
if(errors === _errs156){
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 <= 0 || isNaN(data63)){
validate10.errors = [{instancePath:instancePath+"/sustained/seconds",schemaPath:"#/properties/sustained/properties/seconds/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sustained/seconds",schemaPath:"#/properties/sustained/properties/seconds/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid23 = _errs156 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data60.slowdown !== undefined){
let data64 = data60.slowdown;
const _errs158 = errors;
if(errors === _errs158){
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 <= 0 || isNaN(data64)){
validate10.errors = [{instancePath:instancePath+"/sustained/slowdown",schemaPath:"#/properties/sustained/properties/slowdown/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sustained/slowdown",schemaPath:"#/properties/sustained/properties/slowdown/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid23 = _errs158 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data60.low !== undefined){
let data65 = data60.low;
const _errs160 = errors;
if(errors === _errs160){
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 <= 0 || isNaN(data65)){
validate10.errors = [{instancePath:instancePath+"/sustained/low",schemaPath:"#/properties/sustained/properties/low/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sustained/low",schemaPath:"#/properties/sustained/properties/low/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid23 = _errs160 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data60.high !== undefined){
let data66 = data60.high;
const _errs162 = errors;
if(errors === _errs162){
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 <= 0 || isNaN(data66)){
validate10.errors = [{instancePath:instancePath+"/sustained/high",schemaPath:"#/properties/sustained/properties/high/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/sustained/high",schemaPath:"#/properties/sustained/properties/high/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid23 = _errs162 === errors;
}
else {
var valid23 = true;
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
validate10.errors = [{instancePath:instancePath+"/sustained",schemaPath:"#/properties/sustained/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs149 === errors;
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
else {
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}

export const validateTable: Validator<TypeOf<typeof tableSchema>> = validate10;
