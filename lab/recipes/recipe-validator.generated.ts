// @ts-nocheck: written by npm run schemas; do not edit
import type { Validator } from '../../common/schema-problems.js';
import type { TypeOf } from '../../common/schema.js';
import type { recipeSchema } from './recipe-schema.js';

const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"recipe.schema.json","title":"lut recipes show --json","description":"A recipe: a network on a board, and what that comes to. A line of the files that lut recipes exports and imports holds one.","type":"object","additionalProperties":false,"required":["recipe","id","network","board","options","figures"],"properties":{"recipe":{"description":"version of this form","type":"number","const":1},"id":{"description":"SHA-256 of what makes it this recipe: network, board, and options","type":"string","pattern":"^[0-9a-f]{64}$"},"network":{"description":"what runs","type":"object","additionalProperties":false,"required":["name","hash","task","dataset","origin"],"properties":{"name":{"description":"of its file, or as its publication calls it","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"hash":{"description":"SHA-256 of the .tflite; null where it is not known","anyOf":[{"description":"SHA-256 of the .tflite","type":"string","pattern":"^[0-9a-f]{64}$"},{"type":"null"}]},"task":{"description":"what it is for, e.g. vww, kws, ic, ad; null where it is not known","anyOf":[{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,31}$"},{"type":"null"}]},"dataset":{"description":"what its accuracy is of; null where it is not known","anyOf":[{"description":"images or sounds","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},{"type":"null"}]},"origin":{"description":"how lut makes it; null where it is a file","anyOf":[{"anyOf":[{"type":"object","additionalProperties":false,"required":["kind","space","space_hash","choices","seed"],"properties":{"kind":{"description":"a network of a space with random weights","type":"string","const":"random"},"space":{"description":"name of the space","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"space_hash":{"description":"SHA-256 of the space","type":"string","pattern":"^[0-9a-f]{64}$"},"choices":{"description":"what each block picked","type":"string","pattern":"^[^\\p{Cc}]{1,4000}$"},"seed":{"description":"of the weights","type":"integer","minimum":0,"maximum":4294967295}}},{"type":"object","additionalProperties":false,"required":["kind","baseline","width","space","space_hash","seed"],"properties":{"kind":{"description":"a published network with random weights","type":"string","const":"untrained"},"baseline":{"description":"of the family of networks","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"width":{"description":"what its numbers of channels are multiplied by","type":"number","exclusiveMinimum":0,"maximum":4},"space":{"description":"name of the space whose input and classes it has","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"space_hash":{"description":"SHA-256 of the space","type":"string","pattern":"^[0-9a-f]{64}$"},"seed":{"description":"of the weights","type":"integer","minimum":0,"maximum":4294967295}}},{"type":"object","additionalProperties":false,"required":["kind","board","table_hash","space","space_hash","scenes","augmentation","max_total","max_sram","max_flash","assume_ipc","strategy","ablation","baseline","dropped_strides","pareto","backend","seed","warmup_epochs","search_epochs","candidates","finalists","finalist_epochs","retrain_epochs","learning_rate"],"properties":{"kind":{"description":"what lut search found","type":"string","const":"search"},"board":{"description":"id of the board that was searched for","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"table_hash":{"description":"of the table that the search went by","type":"string","pattern":"^[0-9a-f]{64}$"},"space":{"description":"name of the space, as it was asked for","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"space_hash":{"description":"SHA-256 of the space, as it was searched","type":"string","pattern":"^[0-9a-f]{64}$"},"scenes":{"description":"generated scenes; null with images of a folder","anyOf":[{"description":"generated scenes","type":"integer","minimum":0,"maximum":1000000},{"type":"null"}]},"augmentation":{"description":"of the training images","type":"string","enum":["vww","cifar","none"]},"max_total":{"description":"in the table's unit; null without a limit","anyOf":[{"description":"in the table's unit","type":"number","minimum":0},{"type":"null"}]},"max_time":{"description":"a limit on the estimated time, by a calibrated table; absent without one","type":"object","additionalProperties":false,"required":["milliseconds","calibration_hash"],"properties":{"milliseconds":{"description":"of an inference","type":"number","minimum":0},"calibration_hash":{"description":"SHA-256 of the table's calibration","type":"string","pattern":"^[0-9a-f]{64}$"}}},"max_sram":{"description":"of the tensor arena, in bytes; null without a limit","anyOf":[{"description":"bytes","type":"number","minimum":0},{"type":"null"}]},"max_flash":{"description":"of model and firmware, in bytes; null without a limit","anyOf":[{"description":"bytes","type":"number","minimum":0},{"type":"null"}]},"assume_ipc":{"description":"instructions per cycle that were assumed; null where none were","anyOf":[{"type":"number","exclusiveMinimum":0},{"type":"null"}]},"strategy":{"description":"how was searched","type":"string","enum":["differentiable","evolution","random","scratch"]},"ablation":{"description":"what --ablate changed; null without it","anyOf":[{"description":"of the search","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},{"type":"null"}]},"baseline":{"description":"the published network that was trained instead; null without --baseline","anyOf":[{"description":"of the family of networks","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},{"type":"null"}]},"dropped_strides":{"description":"strides of 2 of that network that are 1 here","type":"array","maxItems":100,"items":{"type":"integer","minimum":1,"maximum":1000}},"pareto":{"description":"whether the front was asked for as well","type":"boolean"},"backend":{"description":"what computed","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"seed":{"description":"of the search","type":"integer","minimum":0,"maximum":4294967295},"warmup_epochs":{"description":"of the supernet, before the search","type":"integer","minimum":0,"maximum":10000},"search_epochs":{"description":"of supernet and architecture in turns","type":"integer","minimum":0,"maximum":10000},"candidates":{"description":"networks that were judged","type":"integer","minimum":0,"maximum":100000},"finalists":{"description":"of these that were trained","type":"integer","minimum":0,"maximum":1000},"finalist_epochs":{"description":"of each of them, at first","type":"integer","minimum":0,"maximum":10000},"descendants":{"description":"networks that evolved from them by short trainings","type":"integer","minimum":0,"maximum":1000},"retrain_epochs":{"description":"of the winner","type":"integer","minimum":0,"maximum":10000},"learning_rate":{"description":"at first","type":"number","exclusiveMinimum":0,"maximum":1000}}}]},{"type":"null"}]}}},"board":{"description":"what it runs on","type":"object","additionalProperties":false,"required":["name","processor","machine","clock_hz","configuration","software"],"properties":{"name":{"description":"id of a board file, or the name in its publication","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"processor":{"description":"its core; null where it is not known","anyOf":[{"description":"its core","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},{"type":"null"}]},"machine":{"description":"silicon, or the emulated machine, e.g. qemu mps2-an500","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"clock_hz":{"description":"of the core; null where it is not known, or nothing depends on it","anyOf":[{"type":"number","exclusiveMinimum":0},{"type":"null"}]},"configuration":{"description":"SHA-256 of the device configuration; null where it was not measured by lut","anyOf":[{"description":"SHA-256 of the device configuration","type":"string","pattern":"^[0-9a-f]{64}$"},{"type":"null"}]},"software":{"description":"runtime and kernels","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"}}},"options":{"description":"how it runs","type":"object","additionalProperties":false,"required":["runtime","kernels","placement","publication"],"properties":{"runtime":{"description":"the firmware's kernels; null where another program ran it","anyOf":[{"type":"string","enum":["builtin","tflm","exported"]},{"type":"null"}]},"kernels":{"description":"flavour of the kernels; null where another program ran it","anyOf":[{"description":"flavour","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},{"type":"null"}]},"placement":{"description":"where code and data lie, of the ways in the board file; null where another program ran it","anyOf":[{"description":"of code and data","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},{"type":"null"}]},"publication":{"description":"where it was published; null where lut found it out","anyOf":[{"description":"round, division, submitter and system","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},{"type":"null"}]}}},"figures":{"description":"what it comes to","type":"object","additionalProperties":false,"required":["accuracy","total","latency_ms","sram_bytes","flash_bytes","energy_mj"],"properties":{"accuracy":{"description":"of the network on its dataset, from 0 to 1; null where it is not known","anyOf":[{"description":"share of samples that are told right, or area under the curve","type":"object","additionalProperties":false,"required":["value","low","high","kind","source","metric"],"properties":{"value":{"description":"the figure itself","type":"number","minimum":0},"low":{"description":"it is this at least; null where that is not known","anyOf":[{"description":"it is this at least","type":"number","minimum":0},{"type":"null"}]},"high":{"description":"it is this at most; null where that is not known","anyOf":[{"description":"it is this at most","type":"number","minimum":0},{"type":"null"}]},"kind":{"description":"how it came about","type":"string","enum":["measured","published","interpolated","estimated","assumed"]},"source":{"description":"where it is from","type":"string","pattern":"^[^\\p{Cc}]{1,400}$"},"metric":{"description":"which of the two","type":"string","enum":["top-1","auc"]}}},{"type":"null"}]},"total":{"description":"of an inference, in the unit; null where it is not known","anyOf":[{"description":"of an inference","type":"object","additionalProperties":false,"required":["value","low","high","kind","source","unit"],"properties":{"value":{"description":"the figure itself","type":"number","minimum":0},"low":{"description":"it is this at least; null where that is not known","anyOf":[{"description":"it is this at least","type":"number","minimum":0},{"type":"null"}]},"high":{"description":"it is this at most; null where that is not known","anyOf":[{"description":"it is this at most","type":"number","minimum":0},{"type":"null"}]},"kind":{"description":"how it came about","type":"string","enum":["measured","published","interpolated","estimated","assumed"]},"source":{"description":"where it is from","type":"string","pattern":"^[^\\p{Cc}]{1,400}$"},"unit":{"$ref":"#/definitions/unit"}}},{"type":"null"}]},"latency_ms":{"description":"of an inference, in milliseconds; null where it is not known","anyOf":[{"description":"of an inference, in milliseconds","type":"object","additionalProperties":false,"required":["value","low","high","kind","source"],"properties":{"value":{"description":"the figure itself","type":"number","minimum":0},"low":{"description":"it is this at least; null where that is not known","anyOf":[{"description":"it is this at least","type":"number","minimum":0},{"type":"null"}]},"high":{"description":"it is this at most; null where that is not known","anyOf":[{"description":"it is this at most","type":"number","minimum":0},{"type":"null"}]},"kind":{"description":"how it came about","type":"string","enum":["measured","published","interpolated","estimated","assumed"]},"source":{"description":"where it is from","type":"string","pattern":"^[^\\p{Cc}]{1,400}$"}}},{"type":"null"}]},"sram_bytes":{"description":"of the tensor arena; null where it is not known","anyOf":[{"description":"of the tensor arena","type":"object","additionalProperties":false,"required":["value","low","high","kind","source"],"properties":{"value":{"description":"the figure itself","type":"number","minimum":0},"low":{"description":"it is this at least; null where that is not known","anyOf":[{"description":"it is this at least","type":"number","minimum":0},{"type":"null"}]},"high":{"description":"it is this at most; null where that is not known","anyOf":[{"description":"it is this at most","type":"number","minimum":0},{"type":"null"}]},"kind":{"description":"how it came about","type":"string","enum":["measured","published","interpolated","estimated","assumed"]},"source":{"description":"where it is from","type":"string","pattern":"^[^\\p{Cc}]{1,400}$"}}},{"type":"null"}]},"flash_bytes":{"description":"of model and firmware; null where it is not known","anyOf":[{"description":"of model and firmware","type":"object","additionalProperties":false,"required":["value","low","high","kind","source"],"properties":{"value":{"description":"the figure itself","type":"number","minimum":0},"low":{"description":"it is this at least; null where that is not known","anyOf":[{"description":"it is this at least","type":"number","minimum":0},{"type":"null"}]},"high":{"description":"it is this at most; null where that is not known","anyOf":[{"description":"it is this at most","type":"number","minimum":0},{"type":"null"}]},"kind":{"description":"how it came about","type":"string","enum":["measured","published","interpolated","estimated","assumed"]},"source":{"description":"where it is from","type":"string","pattern":"^[^\\p{Cc}]{1,400}$"}}},{"type":"null"}]},"energy_mj":{"description":"of an inference, in millijoules; null where it is not known","anyOf":[{"description":"of an inference, in millijoules","type":"object","additionalProperties":false,"required":["value","low","high","kind","source"],"properties":{"value":{"description":"the figure itself","type":"number","minimum":0},"low":{"description":"it is this at least; null where that is not known","anyOf":[{"description":"it is this at least","type":"number","minimum":0},{"type":"null"}]},"high":{"description":"it is this at most; null where that is not known","anyOf":[{"description":"it is this at most","type":"number","minimum":0},{"type":"null"}]},"kind":{"description":"how it came about","type":"string","enum":["measured","published","interpolated","estimated","assumed"]},"source":{"description":"where it is from","type":"string","pattern":"^[^\\p{Cc}]{1,400}$"}}},{"type":"null"}]}}}},"definitions":{"unit":{"description":"processor cycles of silicon, or instructions retired by an emulator","type":"string","enum":["cycles","instructions"]}}};
const schema12 = {"description":"processor cycles of silicon, or instructions retired by an emulator","type":"string","enum":["cycles","instructions"]};
const pattern0 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern1 = new RegExp("^[^\\p{Cc}]{1,200}$", "u");
const pattern3 = new RegExp("^[a-z0-9][a-z0-9-]{0,31}$", "u");
const pattern7 = new RegExp("^[^\\p{Cc}]{1,4000}$", "u");
const pattern27 = new RegExp("^[^\\p{Cc}]{1,400}$", "u");
const func2 = Object.prototype.hasOwnProperty;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="recipe.schema.json" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.recipe === undefined) && (missing0 = "recipe")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.network === undefined) && (missing0 = "network"))) || ((data.board === undefined) && (missing0 = "board"))) || ((data.options === undefined) && (missing0 = "options"))) || ((data.figures === undefined) && (missing0 = "figures"))){
validate10.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "recipe") || (key0 === "id")) || (key0 === "network")) || (key0 === "board")) || (key0 === "options")) || (key0 === "figures"))){
validate10.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.recipe !== undefined){
let data0 = data.recipe;
const _errs2 = errors;
if(!((typeof data0 == "number") && (isFinite(data0)))){
validate10.errors = [{instancePath:instancePath+"/recipe",schemaPath:"#/properties/recipe/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
if(1 !== data0){
validate10.errors = [{instancePath:instancePath+"/recipe",schemaPath:"#/properties/recipe/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
validate10.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.network !== undefined){
let data2 = data.network;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((((((data2.name === undefined) && (missing1 = "name")) || ((data2.hash === undefined) && (missing1 = "hash"))) || ((data2.task === undefined) && (missing1 = "task"))) || ((data2.dataset === undefined) && (missing1 = "dataset"))) || ((data2.origin === undefined) && (missing1 = "origin"))){
validate10.errors = [{instancePath:instancePath+"/network",schemaPath:"#/properties/network/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!(((((key1 === "name") || (key1 === "hash")) || (key1 === "task")) || (key1 === "dataset")) || (key1 === "origin"))){
validate10.errors = [{instancePath:instancePath+"/network",schemaPath:"#/properties/network/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.name !== undefined){
let data3 = data2.name;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(!pattern1.test(data3)){
validate10.errors = [{instancePath:instancePath+"/network/name",schemaPath:"#/properties/network/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/network/name",schemaPath:"#/properties/network/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.hash !== undefined){
let data4 = data2.hash;
const _errs11 = errors;
const _errs12 = errors;
let valid2 = false;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
const err0 = {instancePath:instancePath+"/network/hash",schemaPath:"#/properties/network/properties/hash/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
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
const err1 = {instancePath:instancePath+"/network/hash",schemaPath:"#/properties/network/properties/hash/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs13 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs15 = errors;
if(data4 !== null){
const err2 = {instancePath:instancePath+"/network/hash",schemaPath:"#/properties/network/properties/hash/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid2 = valid2 || _valid0;
}
if(!valid2){
const err3 = {instancePath:instancePath+"/network/hash",schemaPath:"#/properties/network/properties/hash/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.task !== undefined){
let data5 = data2.task;
const _errs17 = errors;
const _errs18 = errors;
let valid3 = false;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data5 === "string"){
if(!pattern3.test(data5)){
const err4 = {instancePath:instancePath+"/network/task",schemaPath:"#/properties/network/properties/task/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,31}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,31}$"+"\""};
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
const err5 = {instancePath:instancePath+"/network/task",schemaPath:"#/properties/network/properties/task/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid1 = _errs19 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const _errs21 = errors;
if(data5 !== null){
const err6 = {instancePath:instancePath+"/network/task",schemaPath:"#/properties/network/properties/task/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs21 === errors;
valid3 = valid3 || _valid1;
}
if(!valid3){
const err7 = {instancePath:instancePath+"/network/task",schemaPath:"#/properties/network/properties/task/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
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
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.dataset !== undefined){
let data6 = data2.dataset;
const _errs23 = errors;
const _errs24 = errors;
let valid4 = false;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data6 === "string"){
if(!pattern1.test(data6)){
const err8 = {instancePath:instancePath+"/network/dataset",schemaPath:"#/properties/network/properties/dataset/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
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
const err9 = {instancePath:instancePath+"/network/dataset",schemaPath:"#/properties/network/properties/dataset/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid2 = _errs25 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const _errs27 = errors;
if(data6 !== null){
const err10 = {instancePath:instancePath+"/network/dataset",schemaPath:"#/properties/network/properties/dataset/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid2 = _errs27 === errors;
valid4 = valid4 || _valid2;
}
if(!valid4){
const err11 = {instancePath:instancePath+"/network/dataset",schemaPath:"#/properties/network/properties/dataset/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
}
var valid1 = _errs23 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.origin !== undefined){
let data7 = data2.origin;
const _errs29 = errors;
const _errs30 = errors;
let valid5 = false;
const _errs31 = errors;
const _errs32 = errors;
let valid6 = false;
const _errs33 = errors;
if(errors === _errs33){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing2;
if((((((data7.kind === undefined) && (missing2 = "kind")) || ((data7.space === undefined) && (missing2 = "space"))) || ((data7.space_hash === undefined) && (missing2 = "space_hash"))) || ((data7.choices === undefined) && (missing2 = "choices"))) || ((data7.seed === undefined) && (missing2 = "seed"))){
const err12 = {instancePath:instancePath+"/network/origin",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/0/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
const _errs35 = errors;
for(const key2 in data7){
if(!(((((key2 === "kind") || (key2 === "space")) || (key2 === "space_hash")) || (key2 === "choices")) || (key2 === "seed"))){
const err13 = {instancePath:instancePath+"/network/origin",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
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
if(_errs35 === errors){
if(data7.kind !== undefined){
let data8 = data7.kind;
const _errs36 = errors;
if(typeof data8 !== "string"){
const err14 = {instancePath:instancePath+"/network/origin/kind",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if("random" !== data8){
const err15 = {instancePath:instancePath+"/network/origin/kind",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "random"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var valid7 = _errs36 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data7.space !== undefined){
let data9 = data7.space;
const _errs38 = errors;
if(errors === _errs38){
if(typeof data9 === "string"){
if(!pattern1.test(data9)){
const err16 = {instancePath:instancePath+"/network/origin/space",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/0/properties/space/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/network/origin/space",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/0/properties/space/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var valid7 = _errs38 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data7.space_hash !== undefined){
let data10 = data7.space_hash;
const _errs40 = errors;
if(errors === _errs40){
if(typeof data10 === "string"){
if(!pattern0.test(data10)){
const err18 = {instancePath:instancePath+"/network/origin/space_hash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/0/properties/space_hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/network/origin/space_hash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/0/properties/space_hash/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var valid7 = _errs40 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data7.choices !== undefined){
let data11 = data7.choices;
const _errs42 = errors;
if(errors === _errs42){
if(typeof data11 === "string"){
if(!pattern7.test(data11)){
const err20 = {instancePath:instancePath+"/network/origin/choices",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/0/properties/choices/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,4000}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,4000}$"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/network/origin/choices",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/0/properties/choices/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
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
if(data7.seed !== undefined){
let data12 = data7.seed;
const _errs44 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err22 = {instancePath:instancePath+"/network/origin/seed",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/0/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(errors === _errs44){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 4294967295 || isNaN(data12)){
const err23 = {instancePath:instancePath+"/network/origin/seed",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/0/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
else {
if(data12 < 0 || isNaN(data12)){
const err24 = {instancePath:instancePath+"/network/origin/seed",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/0/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
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
}
}
}
else {
const err25 = {instancePath:instancePath+"/network/origin",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var _valid4 = _errs33 === errors;
valid6 = valid6 || _valid4;
if(!valid6){
const _errs46 = errors;
if(errors === _errs46){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing3;
if(((((((data7.kind === undefined) && (missing3 = "kind")) || ((data7.baseline === undefined) && (missing3 = "baseline"))) || ((data7.width === undefined) && (missing3 = "width"))) || ((data7.space === undefined) && (missing3 = "space"))) || ((data7.space_hash === undefined) && (missing3 = "space_hash"))) || ((data7.seed === undefined) && (missing3 = "seed"))){
const err26 = {instancePath:instancePath+"/network/origin",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/1/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
else {
const _errs48 = errors;
for(const key3 in data7){
if(!((((((key3 === "kind") || (key3 === "baseline")) || (key3 === "width")) || (key3 === "space")) || (key3 === "space_hash")) || (key3 === "seed"))){
const err27 = {instancePath:instancePath+"/network/origin",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
break;
}
}
if(_errs48 === errors){
if(data7.kind !== undefined){
let data13 = data7.kind;
const _errs49 = errors;
if(typeof data13 !== "string"){
const err28 = {instancePath:instancePath+"/network/origin/kind",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/1/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if("untrained" !== data13){
const err29 = {instancePath:instancePath+"/network/origin/kind",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "untrained"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var valid8 = _errs49 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data7.baseline !== undefined){
let data14 = data7.baseline;
const _errs51 = errors;
if(errors === _errs51){
if(typeof data14 === "string"){
if(!pattern1.test(data14)){
const err30 = {instancePath:instancePath+"/network/origin/baseline",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/1/properties/baseline/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/network/origin/baseline",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/1/properties/baseline/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
var valid8 = _errs51 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data7.width !== undefined){
let data15 = data7.width;
const _errs53 = errors;
if(errors === _errs53){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 4 || isNaN(data15)){
const err32 = {instancePath:instancePath+"/network/origin/width",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/1/properties/width/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4},message:"must be <= 4"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
else {
if(data15 <= 0 || isNaN(data15)){
const err33 = {instancePath:instancePath+"/network/origin/width",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/1/properties/width/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
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
else {
const err34 = {instancePath:instancePath+"/network/origin/width",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/1/properties/width/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
var valid8 = _errs53 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data7.space !== undefined){
let data16 = data7.space;
const _errs55 = errors;
if(errors === _errs55){
if(typeof data16 === "string"){
if(!pattern1.test(data16)){
const err35 = {instancePath:instancePath+"/network/origin/space",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/1/properties/space/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/network/origin/space",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/1/properties/space/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
var valid8 = _errs55 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data7.space_hash !== undefined){
let data17 = data7.space_hash;
const _errs57 = errors;
if(errors === _errs57){
if(typeof data17 === "string"){
if(!pattern0.test(data17)){
const err37 = {instancePath:instancePath+"/network/origin/space_hash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/1/properties/space_hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
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
const err38 = {instancePath:instancePath+"/network/origin/space_hash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/1/properties/space_hash/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
var valid8 = _errs57 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data7.seed !== undefined){
let data18 = data7.seed;
const _errs59 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err39 = {instancePath:instancePath+"/network/origin/seed",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/1/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(errors === _errs59){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 4294967295 || isNaN(data18)){
const err40 = {instancePath:instancePath+"/network/origin/seed",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/1/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
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
const err41 = {instancePath:instancePath+"/network/origin/seed",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/1/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid8 = _errs59 === errors;
}
else {
var valid8 = true;
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
const err42 = {instancePath:instancePath+"/network/origin",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
var _valid4 = _errs46 === errors;
valid6 = valid6 || _valid4;
if(!valid6){
const _errs61 = errors;
if(errors === _errs61){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing4;
if((((((((((((((((((((((((((data7.kind === undefined) && (missing4 = "kind")) || ((data7.board === undefined) && (missing4 = "board"))) || ((data7.table_hash === undefined) && (missing4 = "table_hash"))) || ((data7.space === undefined) && (missing4 = "space"))) || ((data7.space_hash === undefined) && (missing4 = "space_hash"))) || ((data7.scenes === undefined) && (missing4 = "scenes"))) || ((data7.augmentation === undefined) && (missing4 = "augmentation"))) || ((data7.max_total === undefined) && (missing4 = "max_total"))) || ((data7.max_sram === undefined) && (missing4 = "max_sram"))) || ((data7.max_flash === undefined) && (missing4 = "max_flash"))) || ((data7.assume_ipc === undefined) && (missing4 = "assume_ipc"))) || ((data7.strategy === undefined) && (missing4 = "strategy"))) || ((data7.ablation === undefined) && (missing4 = "ablation"))) || ((data7.baseline === undefined) && (missing4 = "baseline"))) || ((data7.dropped_strides === undefined) && (missing4 = "dropped_strides"))) || ((data7.pareto === undefined) && (missing4 = "pareto"))) || ((data7.backend === undefined) && (missing4 = "backend"))) || ((data7.seed === undefined) && (missing4 = "seed"))) || ((data7.warmup_epochs === undefined) && (missing4 = "warmup_epochs"))) || ((data7.search_epochs === undefined) && (missing4 = "search_epochs"))) || ((data7.candidates === undefined) && (missing4 = "candidates"))) || ((data7.finalists === undefined) && (missing4 = "finalists"))) || ((data7.finalist_epochs === undefined) && (missing4 = "finalist_epochs"))) || ((data7.retrain_epochs === undefined) && (missing4 = "retrain_epochs"))) || ((data7.learning_rate === undefined) && (missing4 = "learning_rate"))){
const err43 = {instancePath:instancePath+"/network/origin",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
else {
const _errs63 = errors;
for(const key4 in data7){
if(!(func2.call(schema11.properties.network.properties.origin.anyOf[0].anyOf[2].properties, key4))){
const err44 = {instancePath:instancePath+"/network/origin",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
break;
}
}
if(_errs63 === errors){
if(data7.kind !== undefined){
let data19 = data7.kind;
const _errs64 = errors;
if(typeof data19 !== "string"){
const err45 = {instancePath:instancePath+"/network/origin/kind",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if("search" !== data19){
const err46 = {instancePath:instancePath+"/network/origin/kind",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "search"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
var valid9 = _errs64 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.board !== undefined){
let data20 = data7.board;
const _errs66 = errors;
if(errors === _errs66){
if(typeof data20 === "string"){
if(!pattern1.test(data20)){
const err47 = {instancePath:instancePath+"/network/origin/board",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/board/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/network/origin/board",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/board/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
var valid9 = _errs66 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.table_hash !== undefined){
let data21 = data7.table_hash;
const _errs68 = errors;
if(errors === _errs68){
if(typeof data21 === "string"){
if(!pattern0.test(data21)){
const err49 = {instancePath:instancePath+"/network/origin/table_hash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/table_hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/network/origin/table_hash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/table_hash/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
var valid9 = _errs68 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.space !== undefined){
let data22 = data7.space;
const _errs70 = errors;
if(errors === _errs70){
if(typeof data22 === "string"){
if(!pattern1.test(data22)){
const err51 = {instancePath:instancePath+"/network/origin/space",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/space/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/network/origin/space",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/space/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
var valid9 = _errs70 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.space_hash !== undefined){
let data23 = data7.space_hash;
const _errs72 = errors;
if(errors === _errs72){
if(typeof data23 === "string"){
if(!pattern0.test(data23)){
const err53 = {instancePath:instancePath+"/network/origin/space_hash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/space_hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
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
const err54 = {instancePath:instancePath+"/network/origin/space_hash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/space_hash/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
var valid9 = _errs72 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.scenes !== undefined){
let data24 = data7.scenes;
const _errs74 = errors;
const _errs75 = errors;
let valid10 = false;
const _errs76 = errors;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err55 = {instancePath:instancePath+"/network/origin/scenes",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/scenes/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(errors === _errs76){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 1000000 || isNaN(data24)){
const err56 = {instancePath:instancePath+"/network/origin/scenes",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/scenes/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
else {
if(data24 < 0 || isNaN(data24)){
const err57 = {instancePath:instancePath+"/network/origin/scenes",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/scenes/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
}
var _valid5 = _errs76 === errors;
valid10 = valid10 || _valid5;
if(!valid10){
const _errs78 = errors;
if(data24 !== null){
const err58 = {instancePath:instancePath+"/network/origin/scenes",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/scenes/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var _valid5 = _errs78 === errors;
valid10 = valid10 || _valid5;
}
if(!valid10){
const err59 = {instancePath:instancePath+"/network/origin/scenes",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/scenes/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
else {
errors = _errs75;
if(vErrors !== null){
if(_errs75){
vErrors.length = _errs75;
}
else {
vErrors = null;
}
}
}
var valid9 = _errs74 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.augmentation !== undefined){
let data25 = data7.augmentation;
const _errs80 = errors;
if(typeof data25 !== "string"){
const err60 = {instancePath:instancePath+"/network/origin/augmentation",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/augmentation/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(!(((data25 === "vww") || (data25 === "cifar")) || (data25 === "none"))){
const err61 = {instancePath:instancePath+"/network/origin/augmentation",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/augmentation/enum",keyword:"enum",params:{allowedValues: schema11.properties.network.properties.origin.anyOf[0].anyOf[2].properties.augmentation.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
var valid9 = _errs80 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.max_total !== undefined){
let data26 = data7.max_total;
const _errs82 = errors;
const _errs83 = errors;
let valid11 = false;
const _errs84 = errors;
if(errors === _errs84){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
const err62 = {instancePath:instancePath+"/network/origin/max_total",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_total/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/network/origin/max_total",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_total/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
var _valid6 = _errs84 === errors;
valid11 = valid11 || _valid6;
if(!valid11){
const _errs86 = errors;
if(data26 !== null){
const err64 = {instancePath:instancePath+"/network/origin/max_total",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_total/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
var _valid6 = _errs86 === errors;
valid11 = valid11 || _valid6;
}
if(!valid11){
const err65 = {instancePath:instancePath+"/network/origin/max_total",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_total/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
else {
errors = _errs83;
if(vErrors !== null){
if(_errs83){
vErrors.length = _errs83;
}
else {
vErrors = null;
}
}
}
var valid9 = _errs82 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.max_time !== undefined){
let data27 = data7.max_time;
const _errs88 = errors;
if(errors === _errs88){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
let missing5;
if(((data27.milliseconds === undefined) && (missing5 = "milliseconds")) || ((data27.calibration_hash === undefined) && (missing5 = "calibration_hash"))){
const err66 = {instancePath:instancePath+"/network/origin/max_time",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_time/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
else {
const _errs90 = errors;
for(const key5 in data27){
if(!((key5 === "milliseconds") || (key5 === "calibration_hash"))){
const err67 = {instancePath:instancePath+"/network/origin/max_time",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_time/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
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
if(_errs90 === errors){
if(data27.milliseconds !== undefined){
let data28 = data27.milliseconds;
const _errs91 = errors;
if(errors === _errs91){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
const err68 = {instancePath:instancePath+"/network/origin/max_time/milliseconds",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_time/properties/milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/network/origin/max_time/milliseconds",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_time/properties/milliseconds/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
var valid12 = _errs91 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data27.calibration_hash !== undefined){
let data29 = data27.calibration_hash;
const _errs93 = errors;
if(errors === _errs93){
if(typeof data29 === "string"){
if(!pattern0.test(data29)){
const err70 = {instancePath:instancePath+"/network/origin/max_time/calibration_hash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_time/properties/calibration_hash/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/network/origin/max_time/calibration_hash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_time/properties/calibration_hash/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
var valid12 = _errs93 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
else {
const err72 = {instancePath:instancePath+"/network/origin/max_time",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_time/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
var valid9 = _errs88 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.max_sram !== undefined){
let data30 = data7.max_sram;
const _errs95 = errors;
const _errs96 = errors;
let valid13 = false;
const _errs97 = errors;
if(errors === _errs97){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 0 || isNaN(data30)){
const err73 = {instancePath:instancePath+"/network/origin/max_sram",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_sram/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/network/origin/max_sram",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_sram/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
var _valid7 = _errs97 === errors;
valid13 = valid13 || _valid7;
if(!valid13){
const _errs99 = errors;
if(data30 !== null){
const err75 = {instancePath:instancePath+"/network/origin/max_sram",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_sram/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
var _valid7 = _errs99 === errors;
valid13 = valid13 || _valid7;
}
if(!valid13){
const err76 = {instancePath:instancePath+"/network/origin/max_sram",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_sram/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
else {
errors = _errs96;
if(vErrors !== null){
if(_errs96){
vErrors.length = _errs96;
}
else {
vErrors = null;
}
}
}
var valid9 = _errs95 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.max_flash !== undefined){
let data31 = data7.max_flash;
const _errs101 = errors;
const _errs102 = errors;
let valid14 = false;
const _errs103 = errors;
if(errors === _errs103){
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 < 0 || isNaN(data31)){
const err77 = {instancePath:instancePath+"/network/origin/max_flash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_flash/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err78 = {instancePath:instancePath+"/network/origin/max_flash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_flash/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
var _valid8 = _errs103 === errors;
valid14 = valid14 || _valid8;
if(!valid14){
const _errs105 = errors;
if(data31 !== null){
const err79 = {instancePath:instancePath+"/network/origin/max_flash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_flash/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
var _valid8 = _errs105 === errors;
valid14 = valid14 || _valid8;
}
if(!valid14){
const err80 = {instancePath:instancePath+"/network/origin/max_flash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_flash/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
else {
errors = _errs102;
if(vErrors !== null){
if(_errs102){
vErrors.length = _errs102;
}
else {
vErrors = null;
}
}
}
var valid9 = _errs101 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.assume_ipc !== undefined){
let data32 = data7.assume_ipc;
const _errs107 = errors;
const _errs108 = errors;
let valid15 = false;
const _errs109 = errors;
if(errors === _errs109){
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 <= 0 || isNaN(data32)){
const err81 = {instancePath:instancePath+"/network/origin/assume_ipc",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/assume_ipc/anyOf/0/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/network/origin/assume_ipc",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/assume_ipc/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
var _valid9 = _errs109 === errors;
valid15 = valid15 || _valid9;
if(!valid15){
const _errs111 = errors;
if(data32 !== null){
const err83 = {instancePath:instancePath+"/network/origin/assume_ipc",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/assume_ipc/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
var _valid9 = _errs111 === errors;
valid15 = valid15 || _valid9;
}
if(!valid15){
const err84 = {instancePath:instancePath+"/network/origin/assume_ipc",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/assume_ipc/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
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
var valid9 = _errs107 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.strategy !== undefined){
let data33 = data7.strategy;
const _errs113 = errors;
if(typeof data33 !== "string"){
const err85 = {instancePath:instancePath+"/network/origin/strategy",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/strategy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(!((((data33 === "differentiable") || (data33 === "evolution")) || (data33 === "random")) || (data33 === "scratch"))){
const err86 = {instancePath:instancePath+"/network/origin/strategy",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema11.properties.network.properties.origin.anyOf[0].anyOf[2].properties.strategy.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
var valid9 = _errs113 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.ablation !== undefined){
let data34 = data7.ablation;
const _errs115 = errors;
const _errs116 = errors;
let valid16 = false;
const _errs117 = errors;
if(errors === _errs117){
if(typeof data34 === "string"){
if(!pattern1.test(data34)){
const err87 = {instancePath:instancePath+"/network/origin/ablation",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/ablation/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/network/origin/ablation",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/ablation/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
var _valid10 = _errs117 === errors;
valid16 = valid16 || _valid10;
if(!valid16){
const _errs119 = errors;
if(data34 !== null){
const err89 = {instancePath:instancePath+"/network/origin/ablation",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/ablation/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
var _valid10 = _errs119 === errors;
valid16 = valid16 || _valid10;
}
if(!valid16){
const err90 = {instancePath:instancePath+"/network/origin/ablation",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/ablation/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
else {
errors = _errs116;
if(vErrors !== null){
if(_errs116){
vErrors.length = _errs116;
}
else {
vErrors = null;
}
}
}
var valid9 = _errs115 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.baseline !== undefined){
let data35 = data7.baseline;
const _errs121 = errors;
const _errs122 = errors;
let valid17 = false;
const _errs123 = errors;
if(errors === _errs123){
if(typeof data35 === "string"){
if(!pattern1.test(data35)){
const err91 = {instancePath:instancePath+"/network/origin/baseline",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/baseline/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/network/origin/baseline",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/baseline/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
var _valid11 = _errs123 === errors;
valid17 = valid17 || _valid11;
if(!valid17){
const _errs125 = errors;
if(data35 !== null){
const err93 = {instancePath:instancePath+"/network/origin/baseline",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/baseline/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
var _valid11 = _errs125 === errors;
valid17 = valid17 || _valid11;
}
if(!valid17){
const err94 = {instancePath:instancePath+"/network/origin/baseline",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/baseline/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
else {
errors = _errs122;
if(vErrors !== null){
if(_errs122){
vErrors.length = _errs122;
}
else {
vErrors = null;
}
}
}
var valid9 = _errs121 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.dropped_strides !== undefined){
let data36 = data7.dropped_strides;
const _errs127 = errors;
if(errors === _errs127){
if(Array.isArray(data36)){
if(data36.length > 100){
const err95 = {instancePath:instancePath+"/network/origin/dropped_strides",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/dropped_strides/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
else {
var valid18 = true;
const len0 = data36.length;
for(let i0=0; i0<len0; i0++){
let data37 = data36[i0];
const _errs129 = errors;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err96 = {instancePath:instancePath+"/network/origin/dropped_strides/" + i0,schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/dropped_strides/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(errors === _errs129){
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 1000 || isNaN(data37)){
const err97 = {instancePath:instancePath+"/network/origin/dropped_strides/" + i0,schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/dropped_strides/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
else {
if(data37 < 1 || isNaN(data37)){
const err98 = {instancePath:instancePath+"/network/origin/dropped_strides/" + i0,schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/dropped_strides/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
}
var valid18 = _errs129 === errors;
if(!valid18){
break;
}
}
}
}
else {
const err99 = {instancePath:instancePath+"/network/origin/dropped_strides",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/dropped_strides/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
var valid9 = _errs127 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.pareto !== undefined){
const _errs131 = errors;
if(typeof data7.pareto !== "boolean"){
const err100 = {instancePath:instancePath+"/network/origin/pareto",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/pareto/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
var valid9 = _errs131 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.backend !== undefined){
let data39 = data7.backend;
const _errs133 = errors;
if(errors === _errs133){
if(typeof data39 === "string"){
if(!pattern1.test(data39)){
const err101 = {instancePath:instancePath+"/network/origin/backend",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/backend/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/network/origin/backend",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
var valid9 = _errs133 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.seed !== undefined){
let data40 = data7.seed;
const _errs135 = errors;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err103 = {instancePath:instancePath+"/network/origin/seed",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(errors === _errs135){
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 4294967295 || isNaN(data40)){
const err104 = {instancePath:instancePath+"/network/origin/seed",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
else {
if(data40 < 0 || isNaN(data40)){
const err105 = {instancePath:instancePath+"/network/origin/seed",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
}
var valid9 = _errs135 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.warmup_epochs !== undefined){
let data41 = data7.warmup_epochs;
const _errs137 = errors;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err106 = {instancePath:instancePath+"/network/origin/warmup_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/warmup_epochs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(errors === _errs137){
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 10000 || isNaN(data41)){
const err107 = {instancePath:instancePath+"/network/origin/warmup_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/warmup_epochs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
else {
if(data41 < 0 || isNaN(data41)){
const err108 = {instancePath:instancePath+"/network/origin/warmup_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/warmup_epochs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
}
var valid9 = _errs137 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.search_epochs !== undefined){
let data42 = data7.search_epochs;
const _errs139 = errors;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err109 = {instancePath:instancePath+"/network/origin/search_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/search_epochs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(errors === _errs139){
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 10000 || isNaN(data42)){
const err110 = {instancePath:instancePath+"/network/origin/search_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/search_epochs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
else {
if(data42 < 0 || isNaN(data42)){
const err111 = {instancePath:instancePath+"/network/origin/search_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/search_epochs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
}
var valid9 = _errs139 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.candidates !== undefined){
let data43 = data7.candidates;
const _errs141 = errors;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err112 = {instancePath:instancePath+"/network/origin/candidates",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/candidates/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(errors === _errs141){
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 100000 || isNaN(data43)){
const err113 = {instancePath:instancePath+"/network/origin/candidates",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/candidates/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
else {
if(data43 < 0 || isNaN(data43)){
const err114 = {instancePath:instancePath+"/network/origin/candidates",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/candidates/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
}
var valid9 = _errs141 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.finalists !== undefined){
let data44 = data7.finalists;
const _errs143 = errors;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err115 = {instancePath:instancePath+"/network/origin/finalists",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/finalists/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(errors === _errs143){
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 1000 || isNaN(data44)){
const err116 = {instancePath:instancePath+"/network/origin/finalists",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/finalists/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
else {
if(data44 < 0 || isNaN(data44)){
const err117 = {instancePath:instancePath+"/network/origin/finalists",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/finalists/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
}
var valid9 = _errs143 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.finalist_epochs !== undefined){
let data45 = data7.finalist_epochs;
const _errs145 = errors;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err118 = {instancePath:instancePath+"/network/origin/finalist_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/finalist_epochs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(errors === _errs145){
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 10000 || isNaN(data45)){
const err119 = {instancePath:instancePath+"/network/origin/finalist_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/finalist_epochs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
else {
if(data45 < 0 || isNaN(data45)){
const err120 = {instancePath:instancePath+"/network/origin/finalist_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/finalist_epochs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
}
var valid9 = _errs145 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.descendants !== undefined){
let data46 = data7.descendants;
const _errs147 = errors;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err121 = {instancePath:instancePath+"/network/origin/descendants",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/descendants/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(errors === _errs147){
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 1000 || isNaN(data46)){
const err122 = {instancePath:instancePath+"/network/origin/descendants",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/descendants/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
else {
if(data46 < 0 || isNaN(data46)){
const err123 = {instancePath:instancePath+"/network/origin/descendants",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/descendants/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
}
var valid9 = _errs147 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.retrain_epochs !== undefined){
let data47 = data7.retrain_epochs;
const _errs149 = errors;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err124 = {instancePath:instancePath+"/network/origin/retrain_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/retrain_epochs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(errors === _errs149){
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 10000 || isNaN(data47)){
const err125 = {instancePath:instancePath+"/network/origin/retrain_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/retrain_epochs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
else {
if(data47 < 0 || isNaN(data47)){
const err126 = {instancePath:instancePath+"/network/origin/retrain_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/retrain_epochs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
}
var valid9 = _errs149 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.learning_rate !== undefined){
let data48 = data7.learning_rate;
const _errs151 = errors;
if(errors === _errs151){
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 > 1000 || isNaN(data48)){
const err127 = {instancePath:instancePath+"/network/origin/learning_rate",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/learning_rate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
else {
if(data48 <= 0 || isNaN(data48)){
const err128 = {instancePath:instancePath+"/network/origin/learning_rate",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/learning_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
else {
const err129 = {instancePath:instancePath+"/network/origin/learning_rate",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/learning_rate/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
var valid9 = _errs151 === errors;
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
const err130 = {instancePath:instancePath+"/network/origin",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
var _valid4 = _errs61 === errors;
valid6 = valid6 || _valid4;
}
}
if(!valid6){
const err131 = {instancePath:instancePath+"/network/origin",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
var _valid3 = _errs31 === errors;
valid5 = valid5 || _valid3;
if(!valid5){
const _errs153 = errors;
if(data7 !== null){
const err132 = {instancePath:instancePath+"/network/origin",schemaPath:"#/properties/network/properties/origin/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
var _valid3 = _errs153 === errors;
valid5 = valid5 || _valid3;
}
if(!valid5){
const err133 = {instancePath:instancePath+"/network/origin",schemaPath:"#/properties/network/properties/origin/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
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
var valid1 = _errs29 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
else {
validate10.errors = [{instancePath:instancePath+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.board !== undefined){
let data49 = data.board;
const _errs155 = errors;
if(errors === _errs155){
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
let missing6;
if(((((((data49.name === undefined) && (missing6 = "name")) || ((data49.processor === undefined) && (missing6 = "processor"))) || ((data49.machine === undefined) && (missing6 = "machine"))) || ((data49.clock_hz === undefined) && (missing6 = "clock_hz"))) || ((data49.configuration === undefined) && (missing6 = "configuration"))) || ((data49.software === undefined) && (missing6 = "software"))){
validate10.errors = [{instancePath:instancePath+"/board",schemaPath:"#/properties/board/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs157 = errors;
for(const key6 in data49){
if(!((((((key6 === "name") || (key6 === "processor")) || (key6 === "machine")) || (key6 === "clock_hz")) || (key6 === "configuration")) || (key6 === "software"))){
validate10.errors = [{instancePath:instancePath+"/board",schemaPath:"#/properties/board/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs157 === errors){
if(data49.name !== undefined){
let data50 = data49.name;
const _errs158 = errors;
if(errors === _errs158){
if(typeof data50 === "string"){
if(!pattern1.test(data50)){
validate10.errors = [{instancePath:instancePath+"/board/name",schemaPath:"#/properties/board/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/board/name",schemaPath:"#/properties/board/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid19 = _errs158 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data49.processor !== undefined){
let data51 = data49.processor;
const _errs160 = errors;
const _errs161 = errors;
let valid20 = false;
const _errs162 = errors;
if(errors === _errs162){
if(typeof data51 === "string"){
if(!pattern1.test(data51)){
const err134 = {instancePath:instancePath+"/board/processor",schemaPath:"#/properties/board/properties/processor/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
else {
const err135 = {instancePath:instancePath+"/board/processor",schemaPath:"#/properties/board/properties/processor/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
var _valid12 = _errs162 === errors;
valid20 = valid20 || _valid12;
if(!valid20){
const _errs164 = errors;
if(data51 !== null){
const err136 = {instancePath:instancePath+"/board/processor",schemaPath:"#/properties/board/properties/processor/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
var _valid12 = _errs164 === errors;
valid20 = valid20 || _valid12;
}
if(!valid20){
const err137 = {instancePath:instancePath+"/board/processor",schemaPath:"#/properties/board/properties/processor/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs161;
if(vErrors !== null){
if(_errs161){
vErrors.length = _errs161;
}
else {
vErrors = null;
}
}
}
var valid19 = _errs160 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data49.machine !== undefined){
let data52 = data49.machine;
const _errs166 = errors;
if(errors === _errs166){
if(typeof data52 === "string"){
if(!pattern1.test(data52)){
validate10.errors = [{instancePath:instancePath+"/board/machine",schemaPath:"#/properties/board/properties/machine/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/board/machine",schemaPath:"#/properties/board/properties/machine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid19 = _errs166 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data49.clock_hz !== undefined){
let data53 = data49.clock_hz;
const _errs168 = errors;
const _errs169 = errors;
let valid21 = false;
const _errs170 = errors;
if(errors === _errs170){
if((typeof data53 == "number") && (isFinite(data53))){
if(data53 <= 0 || isNaN(data53)){
const err138 = {instancePath:instancePath+"/board/clock_hz",schemaPath:"#/properties/board/properties/clock_hz/anyOf/0/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
else {
const err139 = {instancePath:instancePath+"/board/clock_hz",schemaPath:"#/properties/board/properties/clock_hz/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
var _valid13 = _errs170 === errors;
valid21 = valid21 || _valid13;
if(!valid21){
const _errs172 = errors;
if(data53 !== null){
const err140 = {instancePath:instancePath+"/board/clock_hz",schemaPath:"#/properties/board/properties/clock_hz/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
var _valid13 = _errs172 === errors;
valid21 = valid21 || _valid13;
}
if(!valid21){
const err141 = {instancePath:instancePath+"/board/clock_hz",schemaPath:"#/properties/board/properties/clock_hz/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs169;
if(vErrors !== null){
if(_errs169){
vErrors.length = _errs169;
}
else {
vErrors = null;
}
}
}
var valid19 = _errs168 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data49.configuration !== undefined){
let data54 = data49.configuration;
const _errs174 = errors;
const _errs175 = errors;
let valid22 = false;
const _errs176 = errors;
if(errors === _errs176){
if(typeof data54 === "string"){
if(!pattern0.test(data54)){
const err142 = {instancePath:instancePath+"/board/configuration",schemaPath:"#/properties/board/properties/configuration/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
const err143 = {instancePath:instancePath+"/board/configuration",schemaPath:"#/properties/board/properties/configuration/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
var _valid14 = _errs176 === errors;
valid22 = valid22 || _valid14;
if(!valid22){
const _errs178 = errors;
if(data54 !== null){
const err144 = {instancePath:instancePath+"/board/configuration",schemaPath:"#/properties/board/properties/configuration/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
var _valid14 = _errs178 === errors;
valid22 = valid22 || _valid14;
}
if(!valid22){
const err145 = {instancePath:instancePath+"/board/configuration",schemaPath:"#/properties/board/properties/configuration/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs175;
if(vErrors !== null){
if(_errs175){
vErrors.length = _errs175;
}
else {
vErrors = null;
}
}
}
var valid19 = _errs174 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data49.software !== undefined){
let data55 = data49.software;
const _errs180 = errors;
if(errors === _errs180){
if(typeof data55 === "string"){
if(!pattern1.test(data55)){
validate10.errors = [{instancePath:instancePath+"/board/software",schemaPath:"#/properties/board/properties/software/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/board/software",schemaPath:"#/properties/board/properties/software/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid19 = _errs180 === errors;
}
else {
var valid19 = true;
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
validate10.errors = [{instancePath:instancePath+"/board",schemaPath:"#/properties/board/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs155 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.options !== undefined){
let data56 = data.options;
const _errs182 = errors;
if(errors === _errs182){
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
let missing7;
if(((((data56.runtime === undefined) && (missing7 = "runtime")) || ((data56.kernels === undefined) && (missing7 = "kernels"))) || ((data56.placement === undefined) && (missing7 = "placement"))) || ((data56.publication === undefined) && (missing7 = "publication"))){
validate10.errors = [{instancePath:instancePath+"/options",schemaPath:"#/properties/options/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs184 = errors;
for(const key7 in data56){
if(!((((key7 === "runtime") || (key7 === "kernels")) || (key7 === "placement")) || (key7 === "publication"))){
validate10.errors = [{instancePath:instancePath+"/options",schemaPath:"#/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs184 === errors){
if(data56.runtime !== undefined){
let data57 = data56.runtime;
const _errs185 = errors;
const _errs186 = errors;
let valid24 = false;
const _errs187 = errors;
if(typeof data57 !== "string"){
const err146 = {instancePath:instancePath+"/options/runtime",schemaPath:"#/properties/options/properties/runtime/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(!(((data57 === "builtin") || (data57 === "tflm")) || (data57 === "exported"))){
const err147 = {instancePath:instancePath+"/options/runtime",schemaPath:"#/properties/options/properties/runtime/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema11.properties.options.properties.runtime.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
var _valid15 = _errs187 === errors;
valid24 = valid24 || _valid15;
if(!valid24){
const _errs189 = errors;
if(data57 !== null){
const err148 = {instancePath:instancePath+"/options/runtime",schemaPath:"#/properties/options/properties/runtime/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
var _valid15 = _errs189 === errors;
valid24 = valid24 || _valid15;
}
if(!valid24){
const err149 = {instancePath:instancePath+"/options/runtime",schemaPath:"#/properties/options/properties/runtime/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs186;
if(vErrors !== null){
if(_errs186){
vErrors.length = _errs186;
}
else {
vErrors = null;
}
}
}
var valid23 = _errs185 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data56.kernels !== undefined){
let data58 = data56.kernels;
const _errs191 = errors;
const _errs192 = errors;
let valid25 = false;
const _errs193 = errors;
if(errors === _errs193){
if(typeof data58 === "string"){
if(!pattern1.test(data58)){
const err150 = {instancePath:instancePath+"/options/kernels",schemaPath:"#/properties/options/properties/kernels/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
else {
const err151 = {instancePath:instancePath+"/options/kernels",schemaPath:"#/properties/options/properties/kernels/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
var _valid16 = _errs193 === errors;
valid25 = valid25 || _valid16;
if(!valid25){
const _errs195 = errors;
if(data58 !== null){
const err152 = {instancePath:instancePath+"/options/kernels",schemaPath:"#/properties/options/properties/kernels/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
var _valid16 = _errs195 === errors;
valid25 = valid25 || _valid16;
}
if(!valid25){
const err153 = {instancePath:instancePath+"/options/kernels",schemaPath:"#/properties/options/properties/kernels/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs192;
if(vErrors !== null){
if(_errs192){
vErrors.length = _errs192;
}
else {
vErrors = null;
}
}
}
var valid23 = _errs191 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data56.placement !== undefined){
let data59 = data56.placement;
const _errs197 = errors;
const _errs198 = errors;
let valid26 = false;
const _errs199 = errors;
if(errors === _errs199){
if(typeof data59 === "string"){
if(!pattern1.test(data59)){
const err154 = {instancePath:instancePath+"/options/placement",schemaPath:"#/properties/options/properties/placement/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
else {
const err155 = {instancePath:instancePath+"/options/placement",schemaPath:"#/properties/options/properties/placement/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
var _valid17 = _errs199 === errors;
valid26 = valid26 || _valid17;
if(!valid26){
const _errs201 = errors;
if(data59 !== null){
const err156 = {instancePath:instancePath+"/options/placement",schemaPath:"#/properties/options/properties/placement/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
var _valid17 = _errs201 === errors;
valid26 = valid26 || _valid17;
}
if(!valid26){
const err157 = {instancePath:instancePath+"/options/placement",schemaPath:"#/properties/options/properties/placement/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs198;
if(vErrors !== null){
if(_errs198){
vErrors.length = _errs198;
}
else {
vErrors = null;
}
}
}
var valid23 = _errs197 === errors;
}
else {
var valid23 = true;
}
if(valid23){
if(data56.publication !== undefined){
let data60 = data56.publication;
const _errs203 = errors;
const _errs204 = errors;
let valid27 = false;
const _errs205 = errors;
if(errors === _errs205){
if(typeof data60 === "string"){
if(!pattern1.test(data60)){
const err158 = {instancePath:instancePath+"/options/publication",schemaPath:"#/properties/options/properties/publication/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
else {
const err159 = {instancePath:instancePath+"/options/publication",schemaPath:"#/properties/options/properties/publication/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
var _valid18 = _errs205 === errors;
valid27 = valid27 || _valid18;
if(!valid27){
const _errs207 = errors;
if(data60 !== null){
const err160 = {instancePath:instancePath+"/options/publication",schemaPath:"#/properties/options/properties/publication/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
var _valid18 = _errs207 === errors;
valid27 = valid27 || _valid18;
}
if(!valid27){
const err161 = {instancePath:instancePath+"/options/publication",schemaPath:"#/properties/options/properties/publication/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs204;
if(vErrors !== null){
if(_errs204){
vErrors.length = _errs204;
}
else {
vErrors = null;
}
}
}
var valid23 = _errs203 === errors;
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
else {
validate10.errors = [{instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs182 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.figures !== undefined){
let data61 = data.figures;
const _errs209 = errors;
if(errors === _errs209){
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
let missing8;
if(((((((data61.accuracy === undefined) && (missing8 = "accuracy")) || ((data61.total === undefined) && (missing8 = "total"))) || ((data61.latency_ms === undefined) && (missing8 = "latency_ms"))) || ((data61.sram_bytes === undefined) && (missing8 = "sram_bytes"))) || ((data61.flash_bytes === undefined) && (missing8 = "flash_bytes"))) || ((data61.energy_mj === undefined) && (missing8 = "energy_mj"))){
validate10.errors = [{instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
const _errs211 = errors;
for(const key8 in data61){
if(!((((((key8 === "accuracy") || (key8 === "total")) || (key8 === "latency_ms")) || (key8 === "sram_bytes")) || (key8 === "flash_bytes")) || (key8 === "energy_mj"))){
validate10.errors = [{instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs211 === errors){
if(data61.accuracy !== undefined){
let data62 = data61.accuracy;
const _errs212 = errors;
const _errs213 = errors;
let valid29 = false;
const _errs214 = errors;
if(errors === _errs214){
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
let missing9;
if(((((((data62.value === undefined) && (missing9 = "value")) || ((data62.low === undefined) && (missing9 = "low"))) || ((data62.high === undefined) && (missing9 = "high"))) || ((data62.kind === undefined) && (missing9 = "kind"))) || ((data62.source === undefined) && (missing9 = "source"))) || ((data62.metric === undefined) && (missing9 = "metric"))){
const err162 = {instancePath:instancePath+"/figures/accuracy",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
else {
const _errs216 = errors;
for(const key9 in data62){
if(!((((((key9 === "value") || (key9 === "low")) || (key9 === "high")) || (key9 === "kind")) || (key9 === "source")) || (key9 === "metric"))){
const err163 = {instancePath:instancePath+"/figures/accuracy",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
break;
}
}
if(_errs216 === errors){
if(data62.value !== undefined){
let data63 = data62.value;
const _errs217 = errors;
if(errors === _errs217){
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 < 0 || isNaN(data63)){
const err164 = {instancePath:instancePath+"/figures/accuracy/value",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
else {
const err165 = {instancePath:instancePath+"/figures/accuracy/value",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
var valid30 = _errs217 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data62.low !== undefined){
let data64 = data62.low;
const _errs219 = errors;
const _errs220 = errors;
let valid31 = false;
const _errs221 = errors;
if(errors === _errs221){
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 < 0 || isNaN(data64)){
const err166 = {instancePath:instancePath+"/figures/accuracy/low",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/low/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
else {
const err167 = {instancePath:instancePath+"/figures/accuracy/low",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/low/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
var _valid20 = _errs221 === errors;
valid31 = valid31 || _valid20;
if(!valid31){
const _errs223 = errors;
if(data64 !== null){
const err168 = {instancePath:instancePath+"/figures/accuracy/low",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/low/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
var _valid20 = _errs223 === errors;
valid31 = valid31 || _valid20;
}
if(!valid31){
const err169 = {instancePath:instancePath+"/figures/accuracy/low",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/low/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
else {
errors = _errs220;
if(vErrors !== null){
if(_errs220){
vErrors.length = _errs220;
}
else {
vErrors = null;
}
}
}
var valid30 = _errs219 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data62.high !== undefined){
let data65 = data62.high;
const _errs225 = errors;
const _errs226 = errors;
let valid32 = false;
const _errs227 = errors;
if(errors === _errs227){
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 < 0 || isNaN(data65)){
const err170 = {instancePath:instancePath+"/figures/accuracy/high",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/high/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
else {
const err171 = {instancePath:instancePath+"/figures/accuracy/high",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/high/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
var _valid21 = _errs227 === errors;
valid32 = valid32 || _valid21;
if(!valid32){
const _errs229 = errors;
if(data65 !== null){
const err172 = {instancePath:instancePath+"/figures/accuracy/high",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/high/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
var _valid21 = _errs229 === errors;
valid32 = valid32 || _valid21;
}
if(!valid32){
const err173 = {instancePath:instancePath+"/figures/accuracy/high",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/high/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
else {
errors = _errs226;
if(vErrors !== null){
if(_errs226){
vErrors.length = _errs226;
}
else {
vErrors = null;
}
}
}
var valid30 = _errs225 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data62.kind !== undefined){
let data66 = data62.kind;
const _errs231 = errors;
if(typeof data66 !== "string"){
const err174 = {instancePath:instancePath+"/figures/accuracy/kind",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(!(((((data66 === "measured") || (data66 === "published")) || (data66 === "interpolated")) || (data66 === "estimated")) || (data66 === "assumed"))){
const err175 = {instancePath:instancePath+"/figures/accuracy/kind",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.figures.properties.accuracy.anyOf[0].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
var valid30 = _errs231 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data62.source !== undefined){
let data67 = data62.source;
const _errs233 = errors;
if(errors === _errs233){
if(typeof data67 === "string"){
if(!pattern27.test(data67)){
const err176 = {instancePath:instancePath+"/figures/accuracy/source",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/source/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,400}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,400}$"+"\""};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
else {
const err177 = {instancePath:instancePath+"/figures/accuracy/source",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
var valid30 = _errs233 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data62.metric !== undefined){
let data68 = data62.metric;
const _errs235 = errors;
if(typeof data68 !== "string"){
const err178 = {instancePath:instancePath+"/figures/accuracy/metric",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/metric/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if(!((data68 === "top-1") || (data68 === "auc"))){
const err179 = {instancePath:instancePath+"/figures/accuracy/metric",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/metric/enum",keyword:"enum",params:{allowedValues: schema11.properties.figures.properties.accuracy.anyOf[0].properties.metric.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
var valid30 = _errs235 === errors;
}
else {
var valid30 = true;
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
const err180 = {instancePath:instancePath+"/figures/accuracy",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
var _valid19 = _errs214 === errors;
valid29 = valid29 || _valid19;
if(!valid29){
const _errs237 = errors;
if(data62 !== null){
const err181 = {instancePath:instancePath+"/figures/accuracy",schemaPath:"#/properties/figures/properties/accuracy/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
var _valid19 = _errs237 === errors;
valid29 = valid29 || _valid19;
}
if(!valid29){
const err182 = {instancePath:instancePath+"/figures/accuracy",schemaPath:"#/properties/figures/properties/accuracy/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs213;
if(vErrors !== null){
if(_errs213){
vErrors.length = _errs213;
}
else {
vErrors = null;
}
}
}
var valid28 = _errs212 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data61.total !== undefined){
let data69 = data61.total;
const _errs239 = errors;
const _errs240 = errors;
let valid33 = false;
const _errs241 = errors;
if(errors === _errs241){
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
let missing10;
if(((((((data69.value === undefined) && (missing10 = "value")) || ((data69.low === undefined) && (missing10 = "low"))) || ((data69.high === undefined) && (missing10 = "high"))) || ((data69.kind === undefined) && (missing10 = "kind"))) || ((data69.source === undefined) && (missing10 = "source"))) || ((data69.unit === undefined) && (missing10 = "unit"))){
const err183 = {instancePath:instancePath+"/figures/total",schemaPath:"#/properties/figures/properties/total/anyOf/0/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
else {
const _errs243 = errors;
for(const key10 in data69){
if(!((((((key10 === "value") || (key10 === "low")) || (key10 === "high")) || (key10 === "kind")) || (key10 === "source")) || (key10 === "unit"))){
const err184 = {instancePath:instancePath+"/figures/total",schemaPath:"#/properties/figures/properties/total/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
break;
}
}
if(_errs243 === errors){
if(data69.value !== undefined){
let data70 = data69.value;
const _errs244 = errors;
if(errors === _errs244){
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 < 0 || isNaN(data70)){
const err185 = {instancePath:instancePath+"/figures/total/value",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
else {
const err186 = {instancePath:instancePath+"/figures/total/value",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
var valid34 = _errs244 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data69.low !== undefined){
let data71 = data69.low;
const _errs246 = errors;
const _errs247 = errors;
let valid35 = false;
const _errs248 = errors;
if(errors === _errs248){
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 < 0 || isNaN(data71)){
const err187 = {instancePath:instancePath+"/figures/total/low",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/low/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
else {
const err188 = {instancePath:instancePath+"/figures/total/low",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/low/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
var _valid23 = _errs248 === errors;
valid35 = valid35 || _valid23;
if(!valid35){
const _errs250 = errors;
if(data71 !== null){
const err189 = {instancePath:instancePath+"/figures/total/low",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/low/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
var _valid23 = _errs250 === errors;
valid35 = valid35 || _valid23;
}
if(!valid35){
const err190 = {instancePath:instancePath+"/figures/total/low",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/low/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
else {
errors = _errs247;
if(vErrors !== null){
if(_errs247){
vErrors.length = _errs247;
}
else {
vErrors = null;
}
}
}
var valid34 = _errs246 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data69.high !== undefined){
let data72 = data69.high;
const _errs252 = errors;
const _errs253 = errors;
let valid36 = false;
const _errs254 = errors;
if(errors === _errs254){
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 < 0 || isNaN(data72)){
const err191 = {instancePath:instancePath+"/figures/total/high",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/high/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
else {
const err192 = {instancePath:instancePath+"/figures/total/high",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/high/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
var _valid24 = _errs254 === errors;
valid36 = valid36 || _valid24;
if(!valid36){
const _errs256 = errors;
if(data72 !== null){
const err193 = {instancePath:instancePath+"/figures/total/high",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/high/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
var _valid24 = _errs256 === errors;
valid36 = valid36 || _valid24;
}
if(!valid36){
const err194 = {instancePath:instancePath+"/figures/total/high",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/high/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
else {
errors = _errs253;
if(vErrors !== null){
if(_errs253){
vErrors.length = _errs253;
}
else {
vErrors = null;
}
}
}
var valid34 = _errs252 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data69.kind !== undefined){
let data73 = data69.kind;
const _errs258 = errors;
if(typeof data73 !== "string"){
const err195 = {instancePath:instancePath+"/figures/total/kind",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(!(((((data73 === "measured") || (data73 === "published")) || (data73 === "interpolated")) || (data73 === "estimated")) || (data73 === "assumed"))){
const err196 = {instancePath:instancePath+"/figures/total/kind",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.figures.properties.total.anyOf[0].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
var valid34 = _errs258 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data69.source !== undefined){
let data74 = data69.source;
const _errs260 = errors;
if(errors === _errs260){
if(typeof data74 === "string"){
if(!pattern27.test(data74)){
const err197 = {instancePath:instancePath+"/figures/total/source",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/source/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,400}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,400}$"+"\""};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
else {
const err198 = {instancePath:instancePath+"/figures/total/source",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
var valid34 = _errs260 === errors;
}
else {
var valid34 = true;
}
if(valid34){
if(data69.unit !== undefined){
let data75 = data69.unit;
const _errs262 = errors;
if(typeof data75 !== "string"){
const err199 = {instancePath:instancePath+"/figures/total/unit",schemaPath:"#/definitions/unit/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
if(!((data75 === "cycles") || (data75 === "instructions"))){
const err200 = {instancePath:instancePath+"/figures/total/unit",schemaPath:"#/definitions/unit/enum",keyword:"enum",params:{allowedValues: schema12.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
var valid34 = _errs262 === errors;
}
else {
var valid34 = true;
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
const err201 = {instancePath:instancePath+"/figures/total",schemaPath:"#/properties/figures/properties/total/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
var _valid22 = _errs241 === errors;
valid33 = valid33 || _valid22;
if(!valid33){
const _errs265 = errors;
if(data69 !== null){
const err202 = {instancePath:instancePath+"/figures/total",schemaPath:"#/properties/figures/properties/total/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
var _valid22 = _errs265 === errors;
valid33 = valid33 || _valid22;
}
if(!valid33){
const err203 = {instancePath:instancePath+"/figures/total",schemaPath:"#/properties/figures/properties/total/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs240;
if(vErrors !== null){
if(_errs240){
vErrors.length = _errs240;
}
else {
vErrors = null;
}
}
}
var valid28 = _errs239 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data61.latency_ms !== undefined){
let data76 = data61.latency_ms;
const _errs267 = errors;
const _errs268 = errors;
let valid38 = false;
const _errs269 = errors;
if(errors === _errs269){
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
let missing11;
if((((((data76.value === undefined) && (missing11 = "value")) || ((data76.low === undefined) && (missing11 = "low"))) || ((data76.high === undefined) && (missing11 = "high"))) || ((data76.kind === undefined) && (missing11 = "kind"))) || ((data76.source === undefined) && (missing11 = "source"))){
const err204 = {instancePath:instancePath+"/figures/latency_ms",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
else {
const _errs271 = errors;
for(const key11 in data76){
if(!(((((key11 === "value") || (key11 === "low")) || (key11 === "high")) || (key11 === "kind")) || (key11 === "source"))){
const err205 = {instancePath:instancePath+"/figures/latency_ms",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
break;
}
}
if(_errs271 === errors){
if(data76.value !== undefined){
let data77 = data76.value;
const _errs272 = errors;
if(errors === _errs272){
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 < 0 || isNaN(data77)){
const err206 = {instancePath:instancePath+"/figures/latency_ms/value",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
else {
const err207 = {instancePath:instancePath+"/figures/latency_ms/value",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
var valid39 = _errs272 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data76.low !== undefined){
let data78 = data76.low;
const _errs274 = errors;
const _errs275 = errors;
let valid40 = false;
const _errs276 = errors;
if(errors === _errs276){
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 < 0 || isNaN(data78)){
const err208 = {instancePath:instancePath+"/figures/latency_ms/low",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/low/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
else {
const err209 = {instancePath:instancePath+"/figures/latency_ms/low",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/low/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
var _valid26 = _errs276 === errors;
valid40 = valid40 || _valid26;
if(!valid40){
const _errs278 = errors;
if(data78 !== null){
const err210 = {instancePath:instancePath+"/figures/latency_ms/low",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/low/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
var _valid26 = _errs278 === errors;
valid40 = valid40 || _valid26;
}
if(!valid40){
const err211 = {instancePath:instancePath+"/figures/latency_ms/low",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/low/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
else {
errors = _errs275;
if(vErrors !== null){
if(_errs275){
vErrors.length = _errs275;
}
else {
vErrors = null;
}
}
}
var valid39 = _errs274 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data76.high !== undefined){
let data79 = data76.high;
const _errs280 = errors;
const _errs281 = errors;
let valid41 = false;
const _errs282 = errors;
if(errors === _errs282){
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 < 0 || isNaN(data79)){
const err212 = {instancePath:instancePath+"/figures/latency_ms/high",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/high/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
else {
const err213 = {instancePath:instancePath+"/figures/latency_ms/high",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/high/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
var _valid27 = _errs282 === errors;
valid41 = valid41 || _valid27;
if(!valid41){
const _errs284 = errors;
if(data79 !== null){
const err214 = {instancePath:instancePath+"/figures/latency_ms/high",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/high/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
var _valid27 = _errs284 === errors;
valid41 = valid41 || _valid27;
}
if(!valid41){
const err215 = {instancePath:instancePath+"/figures/latency_ms/high",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/high/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
else {
errors = _errs281;
if(vErrors !== null){
if(_errs281){
vErrors.length = _errs281;
}
else {
vErrors = null;
}
}
}
var valid39 = _errs280 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data76.kind !== undefined){
let data80 = data76.kind;
const _errs286 = errors;
if(typeof data80 !== "string"){
const err216 = {instancePath:instancePath+"/figures/latency_ms/kind",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if(!(((((data80 === "measured") || (data80 === "published")) || (data80 === "interpolated")) || (data80 === "estimated")) || (data80 === "assumed"))){
const err217 = {instancePath:instancePath+"/figures/latency_ms/kind",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.figures.properties.latency_ms.anyOf[0].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
var valid39 = _errs286 === errors;
}
else {
var valid39 = true;
}
if(valid39){
if(data76.source !== undefined){
let data81 = data76.source;
const _errs288 = errors;
if(errors === _errs288){
if(typeof data81 === "string"){
if(!pattern27.test(data81)){
const err218 = {instancePath:instancePath+"/figures/latency_ms/source",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/source/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,400}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,400}$"+"\""};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
else {
const err219 = {instancePath:instancePath+"/figures/latency_ms/source",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
var valid39 = _errs288 === errors;
}
else {
var valid39 = true;
}
}
}
}
}
}
}
}
else {
const err220 = {instancePath:instancePath+"/figures/latency_ms",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
var _valid25 = _errs269 === errors;
valid38 = valid38 || _valid25;
if(!valid38){
const _errs290 = errors;
if(data76 !== null){
const err221 = {instancePath:instancePath+"/figures/latency_ms",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
var _valid25 = _errs290 === errors;
valid38 = valid38 || _valid25;
}
if(!valid38){
const err222 = {instancePath:instancePath+"/figures/latency_ms",schemaPath:"#/properties/figures/properties/latency_ms/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs268;
if(vErrors !== null){
if(_errs268){
vErrors.length = _errs268;
}
else {
vErrors = null;
}
}
}
var valid28 = _errs267 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data61.sram_bytes !== undefined){
let data82 = data61.sram_bytes;
const _errs292 = errors;
const _errs293 = errors;
let valid42 = false;
const _errs294 = errors;
if(errors === _errs294){
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
let missing12;
if((((((data82.value === undefined) && (missing12 = "value")) || ((data82.low === undefined) && (missing12 = "low"))) || ((data82.high === undefined) && (missing12 = "high"))) || ((data82.kind === undefined) && (missing12 = "kind"))) || ((data82.source === undefined) && (missing12 = "source"))){
const err223 = {instancePath:instancePath+"/figures/sram_bytes",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/required",keyword:"required",params:{missingProperty: missing12},message:"must have required property '"+missing12+"'"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
else {
const _errs296 = errors;
for(const key12 in data82){
if(!(((((key12 === "value") || (key12 === "low")) || (key12 === "high")) || (key12 === "kind")) || (key12 === "source"))){
const err224 = {instancePath:instancePath+"/figures/sram_bytes",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
break;
}
}
if(_errs296 === errors){
if(data82.value !== undefined){
let data83 = data82.value;
const _errs297 = errors;
if(errors === _errs297){
if((typeof data83 == "number") && (isFinite(data83))){
if(data83 < 0 || isNaN(data83)){
const err225 = {instancePath:instancePath+"/figures/sram_bytes/value",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
else {
const err226 = {instancePath:instancePath+"/figures/sram_bytes/value",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
var valid43 = _errs297 === errors;
}
else {
var valid43 = true;
}
if(valid43){
if(data82.low !== undefined){
let data84 = data82.low;
const _errs299 = errors;
const _errs300 = errors;
let valid44 = false;
const _errs301 = errors;
if(errors === _errs301){
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 < 0 || isNaN(data84)){
const err227 = {instancePath:instancePath+"/figures/sram_bytes/low",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/low/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
else {
const err228 = {instancePath:instancePath+"/figures/sram_bytes/low",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/low/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
var _valid29 = _errs301 === errors;
valid44 = valid44 || _valid29;
if(!valid44){
const _errs303 = errors;
if(data84 !== null){
const err229 = {instancePath:instancePath+"/figures/sram_bytes/low",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/low/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
var _valid29 = _errs303 === errors;
valid44 = valid44 || _valid29;
}
if(!valid44){
const err230 = {instancePath:instancePath+"/figures/sram_bytes/low",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/low/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
else {
errors = _errs300;
if(vErrors !== null){
if(_errs300){
vErrors.length = _errs300;
}
else {
vErrors = null;
}
}
}
var valid43 = _errs299 === errors;
}
else {
var valid43 = true;
}
if(valid43){
if(data82.high !== undefined){
let data85 = data82.high;
const _errs305 = errors;
const _errs306 = errors;
let valid45 = false;
const _errs307 = errors;
if(errors === _errs307){
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 < 0 || isNaN(data85)){
const err231 = {instancePath:instancePath+"/figures/sram_bytes/high",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/high/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
else {
const err232 = {instancePath:instancePath+"/figures/sram_bytes/high",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/high/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
var _valid30 = _errs307 === errors;
valid45 = valid45 || _valid30;
if(!valid45){
const _errs309 = errors;
if(data85 !== null){
const err233 = {instancePath:instancePath+"/figures/sram_bytes/high",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/high/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
var _valid30 = _errs309 === errors;
valid45 = valid45 || _valid30;
}
if(!valid45){
const err234 = {instancePath:instancePath+"/figures/sram_bytes/high",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/high/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
else {
errors = _errs306;
if(vErrors !== null){
if(_errs306){
vErrors.length = _errs306;
}
else {
vErrors = null;
}
}
}
var valid43 = _errs305 === errors;
}
else {
var valid43 = true;
}
if(valid43){
if(data82.kind !== undefined){
let data86 = data82.kind;
const _errs311 = errors;
if(typeof data86 !== "string"){
const err235 = {instancePath:instancePath+"/figures/sram_bytes/kind",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
if(!(((((data86 === "measured") || (data86 === "published")) || (data86 === "interpolated")) || (data86 === "estimated")) || (data86 === "assumed"))){
const err236 = {instancePath:instancePath+"/figures/sram_bytes/kind",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.figures.properties.sram_bytes.anyOf[0].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
var valid43 = _errs311 === errors;
}
else {
var valid43 = true;
}
if(valid43){
if(data82.source !== undefined){
let data87 = data82.source;
const _errs313 = errors;
if(errors === _errs313){
if(typeof data87 === "string"){
if(!pattern27.test(data87)){
const err237 = {instancePath:instancePath+"/figures/sram_bytes/source",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/source/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,400}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,400}$"+"\""};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
else {
const err238 = {instancePath:instancePath+"/figures/sram_bytes/source",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
var valid43 = _errs313 === errors;
}
else {
var valid43 = true;
}
}
}
}
}
}
}
}
else {
const err239 = {instancePath:instancePath+"/figures/sram_bytes",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
var _valid28 = _errs294 === errors;
valid42 = valid42 || _valid28;
if(!valid42){
const _errs315 = errors;
if(data82 !== null){
const err240 = {instancePath:instancePath+"/figures/sram_bytes",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
var _valid28 = _errs315 === errors;
valid42 = valid42 || _valid28;
}
if(!valid42){
const err241 = {instancePath:instancePath+"/figures/sram_bytes",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs293;
if(vErrors !== null){
if(_errs293){
vErrors.length = _errs293;
}
else {
vErrors = null;
}
}
}
var valid28 = _errs292 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data61.flash_bytes !== undefined){
let data88 = data61.flash_bytes;
const _errs317 = errors;
const _errs318 = errors;
let valid46 = false;
const _errs319 = errors;
if(errors === _errs319){
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
let missing13;
if((((((data88.value === undefined) && (missing13 = "value")) || ((data88.low === undefined) && (missing13 = "low"))) || ((data88.high === undefined) && (missing13 = "high"))) || ((data88.kind === undefined) && (missing13 = "kind"))) || ((data88.source === undefined) && (missing13 = "source"))){
const err242 = {instancePath:instancePath+"/figures/flash_bytes",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/required",keyword:"required",params:{missingProperty: missing13},message:"must have required property '"+missing13+"'"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
else {
const _errs321 = errors;
for(const key13 in data88){
if(!(((((key13 === "value") || (key13 === "low")) || (key13 === "high")) || (key13 === "kind")) || (key13 === "source"))){
const err243 = {instancePath:instancePath+"/figures/flash_bytes",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
break;
}
}
if(_errs321 === errors){
if(data88.value !== undefined){
let data89 = data88.value;
const _errs322 = errors;
if(errors === _errs322){
if((typeof data89 == "number") && (isFinite(data89))){
if(data89 < 0 || isNaN(data89)){
const err244 = {instancePath:instancePath+"/figures/flash_bytes/value",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
else {
const err245 = {instancePath:instancePath+"/figures/flash_bytes/value",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
var valid47 = _errs322 === errors;
}
else {
var valid47 = true;
}
if(valid47){
if(data88.low !== undefined){
let data90 = data88.low;
const _errs324 = errors;
const _errs325 = errors;
let valid48 = false;
const _errs326 = errors;
if(errors === _errs326){
if((typeof data90 == "number") && (isFinite(data90))){
if(data90 < 0 || isNaN(data90)){
const err246 = {instancePath:instancePath+"/figures/flash_bytes/low",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/low/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
else {
const err247 = {instancePath:instancePath+"/figures/flash_bytes/low",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/low/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
var _valid32 = _errs326 === errors;
valid48 = valid48 || _valid32;
if(!valid48){
const _errs328 = errors;
if(data90 !== null){
const err248 = {instancePath:instancePath+"/figures/flash_bytes/low",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/low/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
var _valid32 = _errs328 === errors;
valid48 = valid48 || _valid32;
}
if(!valid48){
const err249 = {instancePath:instancePath+"/figures/flash_bytes/low",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/low/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
else {
errors = _errs325;
if(vErrors !== null){
if(_errs325){
vErrors.length = _errs325;
}
else {
vErrors = null;
}
}
}
var valid47 = _errs324 === errors;
}
else {
var valid47 = true;
}
if(valid47){
if(data88.high !== undefined){
let data91 = data88.high;
const _errs330 = errors;
const _errs331 = errors;
let valid49 = false;
const _errs332 = errors;
if(errors === _errs332){
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 < 0 || isNaN(data91)){
const err250 = {instancePath:instancePath+"/figures/flash_bytes/high",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/high/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
else {
const err251 = {instancePath:instancePath+"/figures/flash_bytes/high",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/high/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
var _valid33 = _errs332 === errors;
valid49 = valid49 || _valid33;
if(!valid49){
const _errs334 = errors;
if(data91 !== null){
const err252 = {instancePath:instancePath+"/figures/flash_bytes/high",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/high/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
var _valid33 = _errs334 === errors;
valid49 = valid49 || _valid33;
}
if(!valid49){
const err253 = {instancePath:instancePath+"/figures/flash_bytes/high",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/high/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
else {
errors = _errs331;
if(vErrors !== null){
if(_errs331){
vErrors.length = _errs331;
}
else {
vErrors = null;
}
}
}
var valid47 = _errs330 === errors;
}
else {
var valid47 = true;
}
if(valid47){
if(data88.kind !== undefined){
let data92 = data88.kind;
const _errs336 = errors;
if(typeof data92 !== "string"){
const err254 = {instancePath:instancePath+"/figures/flash_bytes/kind",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
if(!(((((data92 === "measured") || (data92 === "published")) || (data92 === "interpolated")) || (data92 === "estimated")) || (data92 === "assumed"))){
const err255 = {instancePath:instancePath+"/figures/flash_bytes/kind",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.figures.properties.flash_bytes.anyOf[0].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
var valid47 = _errs336 === errors;
}
else {
var valid47 = true;
}
if(valid47){
if(data88.source !== undefined){
let data93 = data88.source;
const _errs338 = errors;
if(errors === _errs338){
if(typeof data93 === "string"){
if(!pattern27.test(data93)){
const err256 = {instancePath:instancePath+"/figures/flash_bytes/source",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/source/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,400}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,400}$"+"\""};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
else {
const err257 = {instancePath:instancePath+"/figures/flash_bytes/source",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
var valid47 = _errs338 === errors;
}
else {
var valid47 = true;
}
}
}
}
}
}
}
}
else {
const err258 = {instancePath:instancePath+"/figures/flash_bytes",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
var _valid31 = _errs319 === errors;
valid46 = valid46 || _valid31;
if(!valid46){
const _errs340 = errors;
if(data88 !== null){
const err259 = {instancePath:instancePath+"/figures/flash_bytes",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
var _valid31 = _errs340 === errors;
valid46 = valid46 || _valid31;
}
if(!valid46){
const err260 = {instancePath:instancePath+"/figures/flash_bytes",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs318;
if(vErrors !== null){
if(_errs318){
vErrors.length = _errs318;
}
else {
vErrors = null;
}
}
}
var valid28 = _errs317 === errors;
}
else {
var valid28 = true;
}
if(valid28){
if(data61.energy_mj !== undefined){
let data94 = data61.energy_mj;
const _errs342 = errors;
const _errs343 = errors;
let valid50 = false;
const _errs344 = errors;
if(errors === _errs344){
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
let missing14;
if((((((data94.value === undefined) && (missing14 = "value")) || ((data94.low === undefined) && (missing14 = "low"))) || ((data94.high === undefined) && (missing14 = "high"))) || ((data94.kind === undefined) && (missing14 = "kind"))) || ((data94.source === undefined) && (missing14 = "source"))){
const err261 = {instancePath:instancePath+"/figures/energy_mj",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/required",keyword:"required",params:{missingProperty: missing14},message:"must have required property '"+missing14+"'"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
else {
const _errs346 = errors;
for(const key14 in data94){
if(!(((((key14 === "value") || (key14 === "low")) || (key14 === "high")) || (key14 === "kind")) || (key14 === "source"))){
const err262 = {instancePath:instancePath+"/figures/energy_mj",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
break;
}
}
if(_errs346 === errors){
if(data94.value !== undefined){
let data95 = data94.value;
const _errs347 = errors;
if(errors === _errs347){
if((typeof data95 == "number") && (isFinite(data95))){
if(data95 < 0 || isNaN(data95)){
const err263 = {instancePath:instancePath+"/figures/energy_mj/value",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
else {
const err264 = {instancePath:instancePath+"/figures/energy_mj/value",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
var valid51 = _errs347 === errors;
}
else {
var valid51 = true;
}
if(valid51){
if(data94.low !== undefined){
let data96 = data94.low;
const _errs349 = errors;
const _errs350 = errors;
let valid52 = false;
const _errs351 = errors;
if(errors === _errs351){
if((typeof data96 == "number") && (isFinite(data96))){
if(data96 < 0 || isNaN(data96)){
const err265 = {instancePath:instancePath+"/figures/energy_mj/low",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/low/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
else {
const err266 = {instancePath:instancePath+"/figures/energy_mj/low",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/low/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
var _valid35 = _errs351 === errors;
valid52 = valid52 || _valid35;
if(!valid52){
const _errs353 = errors;
if(data96 !== null){
const err267 = {instancePath:instancePath+"/figures/energy_mj/low",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/low/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
var _valid35 = _errs353 === errors;
valid52 = valid52 || _valid35;
}
if(!valid52){
const err268 = {instancePath:instancePath+"/figures/energy_mj/low",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/low/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
else {
errors = _errs350;
if(vErrors !== null){
if(_errs350){
vErrors.length = _errs350;
}
else {
vErrors = null;
}
}
}
var valid51 = _errs349 === errors;
}
else {
var valid51 = true;
}
if(valid51){
if(data94.high !== undefined){
let data97 = data94.high;
const _errs355 = errors;
const _errs356 = errors;
let valid53 = false;
const _errs357 = errors;
if(errors === _errs357){
if((typeof data97 == "number") && (isFinite(data97))){
if(data97 < 0 || isNaN(data97)){
const err269 = {instancePath:instancePath+"/figures/energy_mj/high",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/high/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
else {
const err270 = {instancePath:instancePath+"/figures/energy_mj/high",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/high/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
var _valid36 = _errs357 === errors;
valid53 = valid53 || _valid36;
if(!valid53){
const _errs359 = errors;
if(data97 !== null){
const err271 = {instancePath:instancePath+"/figures/energy_mj/high",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/high/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
var _valid36 = _errs359 === errors;
valid53 = valid53 || _valid36;
}
if(!valid53){
const err272 = {instancePath:instancePath+"/figures/energy_mj/high",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/high/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
else {
errors = _errs356;
if(vErrors !== null){
if(_errs356){
vErrors.length = _errs356;
}
else {
vErrors = null;
}
}
}
var valid51 = _errs355 === errors;
}
else {
var valid51 = true;
}
if(valid51){
if(data94.kind !== undefined){
let data98 = data94.kind;
const _errs361 = errors;
if(typeof data98 !== "string"){
const err273 = {instancePath:instancePath+"/figures/energy_mj/kind",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
if(!(((((data98 === "measured") || (data98 === "published")) || (data98 === "interpolated")) || (data98 === "estimated")) || (data98 === "assumed"))){
const err274 = {instancePath:instancePath+"/figures/energy_mj/kind",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.figures.properties.energy_mj.anyOf[0].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
var valid51 = _errs361 === errors;
}
else {
var valid51 = true;
}
if(valid51){
if(data94.source !== undefined){
let data99 = data94.source;
const _errs363 = errors;
if(errors === _errs363){
if(typeof data99 === "string"){
if(!pattern27.test(data99)){
const err275 = {instancePath:instancePath+"/figures/energy_mj/source",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/source/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,400}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,400}$"+"\""};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
else {
const err276 = {instancePath:instancePath+"/figures/energy_mj/source",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
var valid51 = _errs363 === errors;
}
else {
var valid51 = true;
}
}
}
}
}
}
}
}
else {
const err277 = {instancePath:instancePath+"/figures/energy_mj",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
var _valid34 = _errs344 === errors;
valid50 = valid50 || _valid34;
if(!valid50){
const _errs365 = errors;
if(data94 !== null){
const err278 = {instancePath:instancePath+"/figures/energy_mj",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
var _valid34 = _errs365 === errors;
valid50 = valid50 || _valid34;
}
if(!valid50){
const err279 = {instancePath:instancePath+"/figures/energy_mj",schemaPath:"#/properties/figures/properties/energy_mj/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs343;
if(vErrors !== null){
if(_errs343){
vErrors.length = _errs343;
}
else {
vErrors = null;
}
}
}
var valid28 = _errs342 === errors;
}
else {
var valid28 = true;
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
validate10.errors = [{instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs209 === errors;
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
validate10.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate10.errors = vErrors;
return errors === 0;
}

export const validateRecipe: Validator<TypeOf<typeof recipeSchema>> = validate10;
