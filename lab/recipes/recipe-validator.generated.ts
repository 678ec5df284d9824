// @ts-nocheck: written by npm run schemas; do not edit
import type { Validator } from '../../common/schema-problems.js';
import type { TypeOf } from '../../common/schema.js';
import type { recipeSchema } from './recipe-schema.js';

const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"recipe.schema.json","title":"lut recipes show --json","description":"A recipe: a network on a board, and what that comes to. A line of the files that lut recipes exports and imports holds one.","type":"object","additionalProperties":false,"required":["recipe","id","network","board","options","figures"],"properties":{"recipe":{"description":"version of this form","type":"number","const":1},"id":{"description":"SHA-256 of what makes it this recipe: network, board, and options","type":"string","pattern":"^[0-9a-f]{64}$"},"network":{"description":"what runs","type":"object","additionalProperties":false,"required":["name","hash","task","dataset","origin"],"properties":{"name":{"description":"of its file, or as its publication calls it","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"hash":{"description":"SHA-256 of the .tflite; null where it is not known","anyOf":[{"description":"SHA-256 of the .tflite","type":"string","pattern":"^[0-9a-f]{64}$"},{"type":"null"}]},"task":{"description":"what it is for, e.g. vww, kws, ic, ad; null where it is not known","anyOf":[{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,31}$"},{"type":"null"}]},"dataset":{"description":"what its accuracy is of; null where it is not known","anyOf":[{"description":"images or sounds","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},{"type":"null"}]},"origin":{"description":"how lut makes it; null where it is a file","anyOf":[{"anyOf":[{"type":"object","additionalProperties":false,"required":["kind","space","space_hash","choices","seed"],"properties":{"kind":{"description":"a network of a space with random weights","type":"string","const":"random"},"space":{"description":"name of the space","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"space_hash":{"description":"SHA-256 of the space","type":"string","pattern":"^[0-9a-f]{64}$"},"choices":{"description":"what each block picked","type":"string","pattern":"^[^\\p{Cc}]{1,4000}$"},"seed":{"description":"of the weights","type":"integer","minimum":0,"maximum":4294967295}}},{"type":"object","additionalProperties":false,"required":["kind","baseline","width","space","space_hash","seed"],"properties":{"kind":{"description":"a published network with random weights","type":"string","const":"untrained"},"baseline":{"description":"of the family of networks","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"width":{"description":"what its numbers of channels are multiplied by","type":"number","exclusiveMinimum":0,"maximum":4},"space":{"description":"name of the space whose input and classes it has","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"space_hash":{"description":"SHA-256 of the space","type":"string","pattern":"^[0-9a-f]{64}$"},"seed":{"description":"of the weights","type":"integer","minimum":0,"maximum":4294967295}}},{"type":"object","additionalProperties":false,"required":["kind","board","table_hash","space","space_hash","scenes","augmentation","max_total","max_sram","max_flash","assume_ipc","strategy","ablation","baseline","dropped_strides","pareto","backend","seed","warmup_epochs","search_epochs","candidates","finalists","finalist_epochs","retrain_epochs","learning_rate"],"properties":{"kind":{"description":"what lut search found","type":"string","const":"search"},"board":{"description":"id of the board that was searched for","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"table_hash":{"description":"of the table that the search went by","type":"string","pattern":"^[0-9a-f]{64}$"},"space":{"description":"name of the space, as it was asked for","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"space_hash":{"description":"SHA-256 of the space, as it was searched","type":"string","pattern":"^[0-9a-f]{64}$"},"scenes":{"description":"generated scenes; null with images of a folder","anyOf":[{"description":"generated scenes","type":"integer","minimum":0,"maximum":1000000},{"type":"null"}]},"augmentation":{"description":"of the training images","type":"string","enum":["vww","cifar","none"]},"max_total":{"description":"in the table's unit; null without a limit","anyOf":[{"description":"in the table's unit","type":"number","minimum":0},{"type":"null"}]},"max_sram":{"description":"of the tensor arena, in bytes; null without a limit","anyOf":[{"description":"bytes","type":"number","minimum":0},{"type":"null"}]},"max_flash":{"description":"of model and firmware, in bytes; null without a limit","anyOf":[{"description":"bytes","type":"number","minimum":0},{"type":"null"}]},"assume_ipc":{"description":"instructions per cycle that were assumed; null where none were","anyOf":[{"type":"number","exclusiveMinimum":0},{"type":"null"}]},"strategy":{"description":"how was searched","type":"string","enum":["differentiable","evolution","random","scratch"]},"ablation":{"description":"what --ablate changed; null without it","anyOf":[{"description":"of the search","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},{"type":"null"}]},"baseline":{"description":"the published network that was trained instead; null without --baseline","anyOf":[{"description":"of the family of networks","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},{"type":"null"}]},"dropped_strides":{"description":"strides of 2 of that network that are 1 here","type":"array","maxItems":100,"items":{"type":"integer","minimum":1,"maximum":1000}},"pareto":{"description":"whether the front was asked for as well","type":"boolean"},"backend":{"description":"what computed","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"seed":{"description":"of the search","type":"integer","minimum":0,"maximum":4294967295},"warmup_epochs":{"description":"of the supernet, before the search","type":"integer","minimum":0,"maximum":10000},"search_epochs":{"description":"of supernet and architecture in turns","type":"integer","minimum":0,"maximum":10000},"candidates":{"description":"networks that were judged","type":"integer","minimum":0,"maximum":100000},"finalists":{"description":"of these that were trained","type":"integer","minimum":0,"maximum":1000},"finalist_epochs":{"description":"of each of them, at first","type":"integer","minimum":0,"maximum":10000},"retrain_epochs":{"description":"of the winner","type":"integer","minimum":0,"maximum":10000},"learning_rate":{"description":"at first","type":"number","exclusiveMinimum":0,"maximum":1000}}}]},{"type":"null"}]}}},"board":{"description":"what it runs on","type":"object","additionalProperties":false,"required":["name","processor","machine","clock_hz","configuration","software"],"properties":{"name":{"description":"id of a board file, or the name in its publication","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"processor":{"description":"its core; null where it is not known","anyOf":[{"description":"its core","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},{"type":"null"}]},"machine":{"description":"silicon, or the emulated machine, e.g. qemu mps2-an500","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},"clock_hz":{"description":"of the core; null where it is not known, or nothing depends on it","anyOf":[{"type":"number","exclusiveMinimum":0},{"type":"null"}]},"configuration":{"description":"SHA-256 of the device configuration; null where it was not measured by lut","anyOf":[{"description":"SHA-256 of the device configuration","type":"string","pattern":"^[0-9a-f]{64}$"},{"type":"null"}]},"software":{"description":"runtime and kernels","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"}}},"options":{"description":"how it runs","type":"object","additionalProperties":false,"required":["runtime","kernels","placement","publication"],"properties":{"runtime":{"description":"the firmware's kernels; null where another program ran it","anyOf":[{"type":"string","enum":["builtin","tflm","exported"]},{"type":"null"}]},"kernels":{"description":"flavour of the kernels; null where another program ran it","anyOf":[{"description":"flavour","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},{"type":"null"}]},"placement":{"description":"where code and data lie, of the ways in the board file; null where another program ran it","anyOf":[{"description":"of code and data","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},{"type":"null"}]},"publication":{"description":"where it was published; null where lut found it out","anyOf":[{"description":"round, division, submitter and system","type":"string","pattern":"^[^\\p{Cc}]{1,200}$"},{"type":"null"}]}}},"figures":{"description":"what it comes to","type":"object","additionalProperties":false,"required":["accuracy","total","latency_ms","sram_bytes","flash_bytes","energy_mj"],"properties":{"accuracy":{"description":"of the network on its dataset, from 0 to 1; null where it is not known","anyOf":[{"description":"share of samples that are told right, or area under the curve","type":"object","additionalProperties":false,"required":["value","low","high","kind","source","metric"],"properties":{"value":{"description":"the figure itself","type":"number","minimum":0},"low":{"description":"it is this at least; null where that is not known","anyOf":[{"description":"it is this at least","type":"number","minimum":0},{"type":"null"}]},"high":{"description":"it is this at most; null where that is not known","anyOf":[{"description":"it is this at most","type":"number","minimum":0},{"type":"null"}]},"kind":{"description":"how it came about","type":"string","enum":["measured","published","interpolated","estimated","assumed"]},"source":{"description":"where it is from","type":"string","pattern":"^[^\\p{Cc}]{1,400}$"},"metric":{"description":"which of the two","type":"string","enum":["top-1","auc"]}}},{"type":"null"}]},"total":{"description":"of an inference, in the unit; null where it is not known","anyOf":[{"description":"of an inference","type":"object","additionalProperties":false,"required":["value","low","high","kind","source","unit"],"properties":{"value":{"description":"the figure itself","type":"number","minimum":0},"low":{"description":"it is this at least; null where that is not known","anyOf":[{"description":"it is this at least","type":"number","minimum":0},{"type":"null"}]},"high":{"description":"it is this at most; null where that is not known","anyOf":[{"description":"it is this at most","type":"number","minimum":0},{"type":"null"}]},"kind":{"description":"how it came about","type":"string","enum":["measured","published","interpolated","estimated","assumed"]},"source":{"description":"where it is from","type":"string","pattern":"^[^\\p{Cc}]{1,400}$"},"unit":{"$ref":"#/definitions/unit"}}},{"type":"null"}]},"latency_ms":{"description":"of an inference, in milliseconds; null where it is not known","anyOf":[{"description":"of an inference, in milliseconds","type":"object","additionalProperties":false,"required":["value","low","high","kind","source"],"properties":{"value":{"description":"the figure itself","type":"number","minimum":0},"low":{"description":"it is this at least; null where that is not known","anyOf":[{"description":"it is this at least","type":"number","minimum":0},{"type":"null"}]},"high":{"description":"it is this at most; null where that is not known","anyOf":[{"description":"it is this at most","type":"number","minimum":0},{"type":"null"}]},"kind":{"description":"how it came about","type":"string","enum":["measured","published","interpolated","estimated","assumed"]},"source":{"description":"where it is from","type":"string","pattern":"^[^\\p{Cc}]{1,400}$"}}},{"type":"null"}]},"sram_bytes":{"description":"of the tensor arena; null where it is not known","anyOf":[{"description":"of the tensor arena","type":"object","additionalProperties":false,"required":["value","low","high","kind","source"],"properties":{"value":{"description":"the figure itself","type":"number","minimum":0},"low":{"description":"it is this at least; null where that is not known","anyOf":[{"description":"it is this at least","type":"number","minimum":0},{"type":"null"}]},"high":{"description":"it is this at most; null where that is not known","anyOf":[{"description":"it is this at most","type":"number","minimum":0},{"type":"null"}]},"kind":{"description":"how it came about","type":"string","enum":["measured","published","interpolated","estimated","assumed"]},"source":{"description":"where it is from","type":"string","pattern":"^[^\\p{Cc}]{1,400}$"}}},{"type":"null"}]},"flash_bytes":{"description":"of model and firmware; null where it is not known","anyOf":[{"description":"of model and firmware","type":"object","additionalProperties":false,"required":["value","low","high","kind","source"],"properties":{"value":{"description":"the figure itself","type":"number","minimum":0},"low":{"description":"it is this at least; null where that is not known","anyOf":[{"description":"it is this at least","type":"number","minimum":0},{"type":"null"}]},"high":{"description":"it is this at most; null where that is not known","anyOf":[{"description":"it is this at most","type":"number","minimum":0},{"type":"null"}]},"kind":{"description":"how it came about","type":"string","enum":["measured","published","interpolated","estimated","assumed"]},"source":{"description":"where it is from","type":"string","pattern":"^[^\\p{Cc}]{1,400}$"}}},{"type":"null"}]},"energy_mj":{"description":"of an inference, in millijoules; null where it is not known","anyOf":[{"description":"of an inference, in millijoules","type":"object","additionalProperties":false,"required":["value","low","high","kind","source"],"properties":{"value":{"description":"the figure itself","type":"number","minimum":0},"low":{"description":"it is this at least; null where that is not known","anyOf":[{"description":"it is this at least","type":"number","minimum":0},{"type":"null"}]},"high":{"description":"it is this at most; null where that is not known","anyOf":[{"description":"it is this at most","type":"number","minimum":0},{"type":"null"}]},"kind":{"description":"how it came about","type":"string","enum":["measured","published","interpolated","estimated","assumed"]},"source":{"description":"where it is from","type":"string","pattern":"^[^\\p{Cc}]{1,400}$"}}},{"type":"null"}]}}}},"definitions":{"unit":{"description":"processor cycles of silicon, or instructions retired by an emulator","type":"string","enum":["cycles","instructions"]}}};
const schema12 = {"description":"processor cycles of silicon, or instructions retired by an emulator","type":"string","enum":["cycles","instructions"]};
const pattern0 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern1 = new RegExp("^[^\\p{Cc}]{1,200}$", "u");
const pattern3 = new RegExp("^[a-z0-9][a-z0-9-]{0,31}$", "u");
const pattern7 = new RegExp("^[^\\p{Cc}]{1,4000}$", "u");
const pattern26 = new RegExp("^[^\\p{Cc}]{1,400}$", "u");
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
if(data7.max_sram !== undefined){
let data27 = data7.max_sram;
const _errs88 = errors;
const _errs89 = errors;
let valid12 = false;
const _errs90 = errors;
if(errors === _errs90){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 0 || isNaN(data27)){
const err66 = {instancePath:instancePath+"/network/origin/max_sram",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_sram/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/network/origin/max_sram",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_sram/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
var _valid7 = _errs90 === errors;
valid12 = valid12 || _valid7;
if(!valid12){
const _errs92 = errors;
if(data27 !== null){
const err68 = {instancePath:instancePath+"/network/origin/max_sram",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_sram/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
var _valid7 = _errs92 === errors;
valid12 = valid12 || _valid7;
}
if(!valid12){
const err69 = {instancePath:instancePath+"/network/origin/max_sram",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_sram/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
else {
errors = _errs89;
if(vErrors !== null){
if(_errs89){
vErrors.length = _errs89;
}
else {
vErrors = null;
}
}
}
var valid9 = _errs88 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.max_flash !== undefined){
let data28 = data7.max_flash;
const _errs94 = errors;
const _errs95 = errors;
let valid13 = false;
const _errs96 = errors;
if(errors === _errs96){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
const err70 = {instancePath:instancePath+"/network/origin/max_flash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_flash/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err71 = {instancePath:instancePath+"/network/origin/max_flash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_flash/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
var _valid8 = _errs96 === errors;
valid13 = valid13 || _valid8;
if(!valid13){
const _errs98 = errors;
if(data28 !== null){
const err72 = {instancePath:instancePath+"/network/origin/max_flash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_flash/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
var _valid8 = _errs98 === errors;
valid13 = valid13 || _valid8;
}
if(!valid13){
const err73 = {instancePath:instancePath+"/network/origin/max_flash",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/max_flash/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
else {
errors = _errs95;
if(vErrors !== null){
if(_errs95){
vErrors.length = _errs95;
}
else {
vErrors = null;
}
}
}
var valid9 = _errs94 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.assume_ipc !== undefined){
let data29 = data7.assume_ipc;
const _errs100 = errors;
const _errs101 = errors;
let valid14 = false;
const _errs102 = errors;
if(errors === _errs102){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 <= 0 || isNaN(data29)){
const err74 = {instancePath:instancePath+"/network/origin/assume_ipc",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/assume_ipc/anyOf/0/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/network/origin/assume_ipc",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/assume_ipc/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
var _valid9 = _errs102 === errors;
valid14 = valid14 || _valid9;
if(!valid14){
const _errs104 = errors;
if(data29 !== null){
const err76 = {instancePath:instancePath+"/network/origin/assume_ipc",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/assume_ipc/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
var _valid9 = _errs104 === errors;
valid14 = valid14 || _valid9;
}
if(!valid14){
const err77 = {instancePath:instancePath+"/network/origin/assume_ipc",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/assume_ipc/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
else {
errors = _errs101;
if(vErrors !== null){
if(_errs101){
vErrors.length = _errs101;
}
else {
vErrors = null;
}
}
}
var valid9 = _errs100 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.strategy !== undefined){
let data30 = data7.strategy;
const _errs106 = errors;
if(typeof data30 !== "string"){
const err78 = {instancePath:instancePath+"/network/origin/strategy",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/strategy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!((((data30 === "differentiable") || (data30 === "evolution")) || (data30 === "random")) || (data30 === "scratch"))){
const err79 = {instancePath:instancePath+"/network/origin/strategy",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema11.properties.network.properties.origin.anyOf[0].anyOf[2].properties.strategy.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
var valid9 = _errs106 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.ablation !== undefined){
let data31 = data7.ablation;
const _errs108 = errors;
const _errs109 = errors;
let valid15 = false;
const _errs110 = errors;
if(errors === _errs110){
if(typeof data31 === "string"){
if(!pattern1.test(data31)){
const err80 = {instancePath:instancePath+"/network/origin/ablation",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/ablation/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/network/origin/ablation",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/ablation/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
var _valid10 = _errs110 === errors;
valid15 = valid15 || _valid10;
if(!valid15){
const _errs112 = errors;
if(data31 !== null){
const err82 = {instancePath:instancePath+"/network/origin/ablation",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/ablation/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
var _valid10 = _errs112 === errors;
valid15 = valid15 || _valid10;
}
if(!valid15){
const err83 = {instancePath:instancePath+"/network/origin/ablation",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/ablation/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
else {
errors = _errs109;
if(vErrors !== null){
if(_errs109){
vErrors.length = _errs109;
}
else {
vErrors = null;
}
}
}
var valid9 = _errs108 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.baseline !== undefined){
let data32 = data7.baseline;
const _errs114 = errors;
const _errs115 = errors;
let valid16 = false;
const _errs116 = errors;
if(errors === _errs116){
if(typeof data32 === "string"){
if(!pattern1.test(data32)){
const err84 = {instancePath:instancePath+"/network/origin/baseline",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/baseline/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
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
const err85 = {instancePath:instancePath+"/network/origin/baseline",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/baseline/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
var _valid11 = _errs116 === errors;
valid16 = valid16 || _valid11;
if(!valid16){
const _errs118 = errors;
if(data32 !== null){
const err86 = {instancePath:instancePath+"/network/origin/baseline",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/baseline/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
var _valid11 = _errs118 === errors;
valid16 = valid16 || _valid11;
}
if(!valid16){
const err87 = {instancePath:instancePath+"/network/origin/baseline",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/baseline/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
else {
errors = _errs115;
if(vErrors !== null){
if(_errs115){
vErrors.length = _errs115;
}
else {
vErrors = null;
}
}
}
var valid9 = _errs114 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.dropped_strides !== undefined){
let data33 = data7.dropped_strides;
const _errs120 = errors;
if(errors === _errs120){
if(Array.isArray(data33)){
if(data33.length > 100){
const err88 = {instancePath:instancePath+"/network/origin/dropped_strides",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/dropped_strides/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
else {
var valid17 = true;
const len0 = data33.length;
for(let i0=0; i0<len0; i0++){
let data34 = data33[i0];
const _errs122 = errors;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err89 = {instancePath:instancePath+"/network/origin/dropped_strides/" + i0,schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/dropped_strides/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(errors === _errs122){
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 1000 || isNaN(data34)){
const err90 = {instancePath:instancePath+"/network/origin/dropped_strides/" + i0,schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/dropped_strides/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
else {
if(data34 < 1 || isNaN(data34)){
const err91 = {instancePath:instancePath+"/network/origin/dropped_strides/" + i0,schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/dropped_strides/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
}
var valid17 = _errs122 === errors;
if(!valid17){
break;
}
}
}
}
else {
const err92 = {instancePath:instancePath+"/network/origin/dropped_strides",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/dropped_strides/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
var valid9 = _errs120 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.pareto !== undefined){
const _errs124 = errors;
if(typeof data7.pareto !== "boolean"){
const err93 = {instancePath:instancePath+"/network/origin/pareto",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/pareto/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
var valid9 = _errs124 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.backend !== undefined){
let data36 = data7.backend;
const _errs126 = errors;
if(errors === _errs126){
if(typeof data36 === "string"){
if(!pattern1.test(data36)){
const err94 = {instancePath:instancePath+"/network/origin/backend",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/backend/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/network/origin/backend",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/backend/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
var valid9 = _errs126 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.seed !== undefined){
let data37 = data7.seed;
const _errs128 = errors;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err96 = {instancePath:instancePath+"/network/origin/seed",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/seed/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(errors === _errs128){
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 4294967295 || isNaN(data37)){
const err97 = {instancePath:instancePath+"/network/origin/seed",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/seed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
else {
if(data37 < 0 || isNaN(data37)){
const err98 = {instancePath:instancePath+"/network/origin/seed",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/seed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
var valid9 = _errs128 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.warmup_epochs !== undefined){
let data38 = data7.warmup_epochs;
const _errs130 = errors;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err99 = {instancePath:instancePath+"/network/origin/warmup_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/warmup_epochs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(errors === _errs130){
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 10000 || isNaN(data38)){
const err100 = {instancePath:instancePath+"/network/origin/warmup_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/warmup_epochs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
else {
if(data38 < 0 || isNaN(data38)){
const err101 = {instancePath:instancePath+"/network/origin/warmup_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/warmup_epochs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
}
var valid9 = _errs130 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.search_epochs !== undefined){
let data39 = data7.search_epochs;
const _errs132 = errors;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err102 = {instancePath:instancePath+"/network/origin/search_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/search_epochs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(errors === _errs132){
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 10000 || isNaN(data39)){
const err103 = {instancePath:instancePath+"/network/origin/search_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/search_epochs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
else {
if(data39 < 0 || isNaN(data39)){
const err104 = {instancePath:instancePath+"/network/origin/search_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/search_epochs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
}
var valid9 = _errs132 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.candidates !== undefined){
let data40 = data7.candidates;
const _errs134 = errors;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err105 = {instancePath:instancePath+"/network/origin/candidates",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/candidates/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(errors === _errs134){
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 100000 || isNaN(data40)){
const err106 = {instancePath:instancePath+"/network/origin/candidates",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/candidates/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
else {
if(data40 < 0 || isNaN(data40)){
const err107 = {instancePath:instancePath+"/network/origin/candidates",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/candidates/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
}
var valid9 = _errs134 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.finalists !== undefined){
let data41 = data7.finalists;
const _errs136 = errors;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err108 = {instancePath:instancePath+"/network/origin/finalists",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/finalists/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(errors === _errs136){
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 1000 || isNaN(data41)){
const err109 = {instancePath:instancePath+"/network/origin/finalists",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/finalists/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
else {
if(data41 < 0 || isNaN(data41)){
const err110 = {instancePath:instancePath+"/network/origin/finalists",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/finalists/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
}
var valid9 = _errs136 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.finalist_epochs !== undefined){
let data42 = data7.finalist_epochs;
const _errs138 = errors;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err111 = {instancePath:instancePath+"/network/origin/finalist_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/finalist_epochs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(errors === _errs138){
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 10000 || isNaN(data42)){
const err112 = {instancePath:instancePath+"/network/origin/finalist_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/finalist_epochs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
else {
if(data42 < 0 || isNaN(data42)){
const err113 = {instancePath:instancePath+"/network/origin/finalist_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/finalist_epochs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
}
var valid9 = _errs138 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.retrain_epochs !== undefined){
let data43 = data7.retrain_epochs;
const _errs140 = errors;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err114 = {instancePath:instancePath+"/network/origin/retrain_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/retrain_epochs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(errors === _errs140){
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 10000 || isNaN(data43)){
const err115 = {instancePath:instancePath+"/network/origin/retrain_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/retrain_epochs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
else {
if(data43 < 0 || isNaN(data43)){
const err116 = {instancePath:instancePath+"/network/origin/retrain_epochs",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/retrain_epochs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
}
var valid9 = _errs140 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data7.learning_rate !== undefined){
let data44 = data7.learning_rate;
const _errs142 = errors;
if(errors === _errs142){
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 1000 || isNaN(data44)){
const err117 = {instancePath:instancePath+"/network/origin/learning_rate",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/learning_rate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
else {
if(data44 <= 0 || isNaN(data44)){
const err118 = {instancePath:instancePath+"/network/origin/learning_rate",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/learning_rate/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
else {
const err119 = {instancePath:instancePath+"/network/origin/learning_rate",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/properties/learning_rate/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
var valid9 = _errs142 === errors;
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
else {
const err120 = {instancePath:instancePath+"/network/origin",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
var _valid4 = _errs61 === errors;
valid6 = valid6 || _valid4;
}
}
if(!valid6){
const err121 = {instancePath:instancePath+"/network/origin",schemaPath:"#/properties/network/properties/origin/anyOf/0/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
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
const _errs144 = errors;
if(data7 !== null){
const err122 = {instancePath:instancePath+"/network/origin",schemaPath:"#/properties/network/properties/origin/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
var _valid3 = _errs144 === errors;
valid5 = valid5 || _valid3;
}
if(!valid5){
const err123 = {instancePath:instancePath+"/network/origin",schemaPath:"#/properties/network/properties/origin/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
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
let data45 = data.board;
const _errs146 = errors;
if(errors === _errs146){
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
let missing5;
if(((((((data45.name === undefined) && (missing5 = "name")) || ((data45.processor === undefined) && (missing5 = "processor"))) || ((data45.machine === undefined) && (missing5 = "machine"))) || ((data45.clock_hz === undefined) && (missing5 = "clock_hz"))) || ((data45.configuration === undefined) && (missing5 = "configuration"))) || ((data45.software === undefined) && (missing5 = "software"))){
validate10.errors = [{instancePath:instancePath+"/board",schemaPath:"#/properties/board/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs148 = errors;
for(const key5 in data45){
if(!((((((key5 === "name") || (key5 === "processor")) || (key5 === "machine")) || (key5 === "clock_hz")) || (key5 === "configuration")) || (key5 === "software"))){
validate10.errors = [{instancePath:instancePath+"/board",schemaPath:"#/properties/board/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs148 === errors){
if(data45.name !== undefined){
let data46 = data45.name;
const _errs149 = errors;
if(errors === _errs149){
if(typeof data46 === "string"){
if(!pattern1.test(data46)){
validate10.errors = [{instancePath:instancePath+"/board/name",schemaPath:"#/properties/board/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/board/name",schemaPath:"#/properties/board/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid18 = _errs149 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data45.processor !== undefined){
let data47 = data45.processor;
const _errs151 = errors;
const _errs152 = errors;
let valid19 = false;
const _errs153 = errors;
if(errors === _errs153){
if(typeof data47 === "string"){
if(!pattern1.test(data47)){
const err124 = {instancePath:instancePath+"/board/processor",schemaPath:"#/properties/board/properties/processor/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/board/processor",schemaPath:"#/properties/board/properties/processor/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
var _valid12 = _errs153 === errors;
valid19 = valid19 || _valid12;
if(!valid19){
const _errs155 = errors;
if(data47 !== null){
const err126 = {instancePath:instancePath+"/board/processor",schemaPath:"#/properties/board/properties/processor/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
var _valid12 = _errs155 === errors;
valid19 = valid19 || _valid12;
}
if(!valid19){
const err127 = {instancePath:instancePath+"/board/processor",schemaPath:"#/properties/board/properties/processor/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs152;
if(vErrors !== null){
if(_errs152){
vErrors.length = _errs152;
}
else {
vErrors = null;
}
}
}
var valid18 = _errs151 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data45.machine !== undefined){
let data48 = data45.machine;
const _errs157 = errors;
if(errors === _errs157){
if(typeof data48 === "string"){
if(!pattern1.test(data48)){
validate10.errors = [{instancePath:instancePath+"/board/machine",schemaPath:"#/properties/board/properties/machine/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/board/machine",schemaPath:"#/properties/board/properties/machine/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid18 = _errs157 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data45.clock_hz !== undefined){
let data49 = data45.clock_hz;
const _errs159 = errors;
const _errs160 = errors;
let valid20 = false;
const _errs161 = errors;
if(errors === _errs161){
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 <= 0 || isNaN(data49)){
const err128 = {instancePath:instancePath+"/board/clock_hz",schemaPath:"#/properties/board/properties/clock_hz/anyOf/0/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
else {
const err129 = {instancePath:instancePath+"/board/clock_hz",schemaPath:"#/properties/board/properties/clock_hz/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
var _valid13 = _errs161 === errors;
valid20 = valid20 || _valid13;
if(!valid20){
const _errs163 = errors;
if(data49 !== null){
const err130 = {instancePath:instancePath+"/board/clock_hz",schemaPath:"#/properties/board/properties/clock_hz/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
var _valid13 = _errs163 === errors;
valid20 = valid20 || _valid13;
}
if(!valid20){
const err131 = {instancePath:instancePath+"/board/clock_hz",schemaPath:"#/properties/board/properties/clock_hz/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs160;
if(vErrors !== null){
if(_errs160){
vErrors.length = _errs160;
}
else {
vErrors = null;
}
}
}
var valid18 = _errs159 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data45.configuration !== undefined){
let data50 = data45.configuration;
const _errs165 = errors;
const _errs166 = errors;
let valid21 = false;
const _errs167 = errors;
if(errors === _errs167){
if(typeof data50 === "string"){
if(!pattern0.test(data50)){
const err132 = {instancePath:instancePath+"/board/configuration",schemaPath:"#/properties/board/properties/configuration/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
else {
const err133 = {instancePath:instancePath+"/board/configuration",schemaPath:"#/properties/board/properties/configuration/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
var _valid14 = _errs167 === errors;
valid21 = valid21 || _valid14;
if(!valid21){
const _errs169 = errors;
if(data50 !== null){
const err134 = {instancePath:instancePath+"/board/configuration",schemaPath:"#/properties/board/properties/configuration/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
var _valid14 = _errs169 === errors;
valid21 = valid21 || _valid14;
}
if(!valid21){
const err135 = {instancePath:instancePath+"/board/configuration",schemaPath:"#/properties/board/properties/configuration/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs166;
if(vErrors !== null){
if(_errs166){
vErrors.length = _errs166;
}
else {
vErrors = null;
}
}
}
var valid18 = _errs165 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data45.software !== undefined){
let data51 = data45.software;
const _errs171 = errors;
if(errors === _errs171){
if(typeof data51 === "string"){
if(!pattern1.test(data51)){
validate10.errors = [{instancePath:instancePath+"/board/software",schemaPath:"#/properties/board/properties/software/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""}];
return false;
}
}
else {
validate10.errors = [{instancePath:instancePath+"/board/software",schemaPath:"#/properties/board/properties/software/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid18 = _errs171 === errors;
}
else {
var valid18 = true;
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
var valid0 = _errs146 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.options !== undefined){
let data52 = data.options;
const _errs173 = errors;
if(errors === _errs173){
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
let missing6;
if(((((data52.runtime === undefined) && (missing6 = "runtime")) || ((data52.kernels === undefined) && (missing6 = "kernels"))) || ((data52.placement === undefined) && (missing6 = "placement"))) || ((data52.publication === undefined) && (missing6 = "publication"))){
validate10.errors = [{instancePath:instancePath+"/options",schemaPath:"#/properties/options/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs175 = errors;
for(const key6 in data52){
if(!((((key6 === "runtime") || (key6 === "kernels")) || (key6 === "placement")) || (key6 === "publication"))){
validate10.errors = [{instancePath:instancePath+"/options",schemaPath:"#/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs175 === errors){
if(data52.runtime !== undefined){
let data53 = data52.runtime;
const _errs176 = errors;
const _errs177 = errors;
let valid23 = false;
const _errs178 = errors;
if(typeof data53 !== "string"){
const err136 = {instancePath:instancePath+"/options/runtime",schemaPath:"#/properties/options/properties/runtime/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(!(((data53 === "builtin") || (data53 === "tflm")) || (data53 === "exported"))){
const err137 = {instancePath:instancePath+"/options/runtime",schemaPath:"#/properties/options/properties/runtime/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema11.properties.options.properties.runtime.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
var _valid15 = _errs178 === errors;
valid23 = valid23 || _valid15;
if(!valid23){
const _errs180 = errors;
if(data53 !== null){
const err138 = {instancePath:instancePath+"/options/runtime",schemaPath:"#/properties/options/properties/runtime/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
var _valid15 = _errs180 === errors;
valid23 = valid23 || _valid15;
}
if(!valid23){
const err139 = {instancePath:instancePath+"/options/runtime",schemaPath:"#/properties/options/properties/runtime/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs177;
if(vErrors !== null){
if(_errs177){
vErrors.length = _errs177;
}
else {
vErrors = null;
}
}
}
var valid22 = _errs176 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data52.kernels !== undefined){
let data54 = data52.kernels;
const _errs182 = errors;
const _errs183 = errors;
let valid24 = false;
const _errs184 = errors;
if(errors === _errs184){
if(typeof data54 === "string"){
if(!pattern1.test(data54)){
const err140 = {instancePath:instancePath+"/options/kernels",schemaPath:"#/properties/options/properties/kernels/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else {
const err141 = {instancePath:instancePath+"/options/kernels",schemaPath:"#/properties/options/properties/kernels/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
var _valid16 = _errs184 === errors;
valid24 = valid24 || _valid16;
if(!valid24){
const _errs186 = errors;
if(data54 !== null){
const err142 = {instancePath:instancePath+"/options/kernels",schemaPath:"#/properties/options/properties/kernels/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
var _valid16 = _errs186 === errors;
valid24 = valid24 || _valid16;
}
if(!valid24){
const err143 = {instancePath:instancePath+"/options/kernels",schemaPath:"#/properties/options/properties/kernels/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs183;
if(vErrors !== null){
if(_errs183){
vErrors.length = _errs183;
}
else {
vErrors = null;
}
}
}
var valid22 = _errs182 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data52.placement !== undefined){
let data55 = data52.placement;
const _errs188 = errors;
const _errs189 = errors;
let valid25 = false;
const _errs190 = errors;
if(errors === _errs190){
if(typeof data55 === "string"){
if(!pattern1.test(data55)){
const err144 = {instancePath:instancePath+"/options/placement",schemaPath:"#/properties/options/properties/placement/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
else {
const err145 = {instancePath:instancePath+"/options/placement",schemaPath:"#/properties/options/properties/placement/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
var _valid17 = _errs190 === errors;
valid25 = valid25 || _valid17;
if(!valid25){
const _errs192 = errors;
if(data55 !== null){
const err146 = {instancePath:instancePath+"/options/placement",schemaPath:"#/properties/options/properties/placement/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
var _valid17 = _errs192 === errors;
valid25 = valid25 || _valid17;
}
if(!valid25){
const err147 = {instancePath:instancePath+"/options/placement",schemaPath:"#/properties/options/properties/placement/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs189;
if(vErrors !== null){
if(_errs189){
vErrors.length = _errs189;
}
else {
vErrors = null;
}
}
}
var valid22 = _errs188 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data52.publication !== undefined){
let data56 = data52.publication;
const _errs194 = errors;
const _errs195 = errors;
let valid26 = false;
const _errs196 = errors;
if(errors === _errs196){
if(typeof data56 === "string"){
if(!pattern1.test(data56)){
const err148 = {instancePath:instancePath+"/options/publication",schemaPath:"#/properties/options/properties/publication/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,200}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,200}$"+"\""};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/options/publication",schemaPath:"#/properties/options/properties/publication/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
var _valid18 = _errs196 === errors;
valid26 = valid26 || _valid18;
if(!valid26){
const _errs198 = errors;
if(data56 !== null){
const err150 = {instancePath:instancePath+"/options/publication",schemaPath:"#/properties/options/properties/publication/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
var _valid18 = _errs198 === errors;
valid26 = valid26 || _valid18;
}
if(!valid26){
const err151 = {instancePath:instancePath+"/options/publication",schemaPath:"#/properties/options/properties/publication/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs195;
if(vErrors !== null){
if(_errs195){
vErrors.length = _errs195;
}
else {
vErrors = null;
}
}
}
var valid22 = _errs194 === errors;
}
else {
var valid22 = true;
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
var valid0 = _errs173 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.figures !== undefined){
let data57 = data.figures;
const _errs200 = errors;
if(errors === _errs200){
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
let missing7;
if(((((((data57.accuracy === undefined) && (missing7 = "accuracy")) || ((data57.total === undefined) && (missing7 = "total"))) || ((data57.latency_ms === undefined) && (missing7 = "latency_ms"))) || ((data57.sram_bytes === undefined) && (missing7 = "sram_bytes"))) || ((data57.flash_bytes === undefined) && (missing7 = "flash_bytes"))) || ((data57.energy_mj === undefined) && (missing7 = "energy_mj"))){
validate10.errors = [{instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs202 = errors;
for(const key7 in data57){
if(!((((((key7 === "accuracy") || (key7 === "total")) || (key7 === "latency_ms")) || (key7 === "sram_bytes")) || (key7 === "flash_bytes")) || (key7 === "energy_mj"))){
validate10.errors = [{instancePath:instancePath+"/figures",schemaPath:"#/properties/figures/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs202 === errors){
if(data57.accuracy !== undefined){
let data58 = data57.accuracy;
const _errs203 = errors;
const _errs204 = errors;
let valid28 = false;
const _errs205 = errors;
if(errors === _errs205){
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
let missing8;
if(((((((data58.value === undefined) && (missing8 = "value")) || ((data58.low === undefined) && (missing8 = "low"))) || ((data58.high === undefined) && (missing8 = "high"))) || ((data58.kind === undefined) && (missing8 = "kind"))) || ((data58.source === undefined) && (missing8 = "source"))) || ((data58.metric === undefined) && (missing8 = "metric"))){
const err152 = {instancePath:instancePath+"/figures/accuracy",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
else {
const _errs207 = errors;
for(const key8 in data58){
if(!((((((key8 === "value") || (key8 === "low")) || (key8 === "high")) || (key8 === "kind")) || (key8 === "source")) || (key8 === "metric"))){
const err153 = {instancePath:instancePath+"/figures/accuracy",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
break;
}
}
if(_errs207 === errors){
if(data58.value !== undefined){
let data59 = data58.value;
const _errs208 = errors;
if(errors === _errs208){
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 < 0 || isNaN(data59)){
const err154 = {instancePath:instancePath+"/figures/accuracy/value",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err155 = {instancePath:instancePath+"/figures/accuracy/value",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
var valid29 = _errs208 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data58.low !== undefined){
let data60 = data58.low;
const _errs210 = errors;
const _errs211 = errors;
let valid30 = false;
const _errs212 = errors;
if(errors === _errs212){
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 < 0 || isNaN(data60)){
const err156 = {instancePath:instancePath+"/figures/accuracy/low",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/low/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
else {
const err157 = {instancePath:instancePath+"/figures/accuracy/low",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/low/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
var _valid20 = _errs212 === errors;
valid30 = valid30 || _valid20;
if(!valid30){
const _errs214 = errors;
if(data60 !== null){
const err158 = {instancePath:instancePath+"/figures/accuracy/low",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/low/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
var _valid20 = _errs214 === errors;
valid30 = valid30 || _valid20;
}
if(!valid30){
const err159 = {instancePath:instancePath+"/figures/accuracy/low",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/low/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
else {
errors = _errs211;
if(vErrors !== null){
if(_errs211){
vErrors.length = _errs211;
}
else {
vErrors = null;
}
}
}
var valid29 = _errs210 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data58.high !== undefined){
let data61 = data58.high;
const _errs216 = errors;
const _errs217 = errors;
let valid31 = false;
const _errs218 = errors;
if(errors === _errs218){
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 < 0 || isNaN(data61)){
const err160 = {instancePath:instancePath+"/figures/accuracy/high",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/high/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
else {
const err161 = {instancePath:instancePath+"/figures/accuracy/high",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/high/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
var _valid21 = _errs218 === errors;
valid31 = valid31 || _valid21;
if(!valid31){
const _errs220 = errors;
if(data61 !== null){
const err162 = {instancePath:instancePath+"/figures/accuracy/high",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/high/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
var _valid21 = _errs220 === errors;
valid31 = valid31 || _valid21;
}
if(!valid31){
const err163 = {instancePath:instancePath+"/figures/accuracy/high",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/high/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
else {
errors = _errs217;
if(vErrors !== null){
if(_errs217){
vErrors.length = _errs217;
}
else {
vErrors = null;
}
}
}
var valid29 = _errs216 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data58.kind !== undefined){
let data62 = data58.kind;
const _errs222 = errors;
if(typeof data62 !== "string"){
const err164 = {instancePath:instancePath+"/figures/accuracy/kind",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(!(((((data62 === "measured") || (data62 === "published")) || (data62 === "interpolated")) || (data62 === "estimated")) || (data62 === "assumed"))){
const err165 = {instancePath:instancePath+"/figures/accuracy/kind",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.figures.properties.accuracy.anyOf[0].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
var valid29 = _errs222 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data58.source !== undefined){
let data63 = data58.source;
const _errs224 = errors;
if(errors === _errs224){
if(typeof data63 === "string"){
if(!pattern26.test(data63)){
const err166 = {instancePath:instancePath+"/figures/accuracy/source",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/source/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,400}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,400}$"+"\""};
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
const err167 = {instancePath:instancePath+"/figures/accuracy/source",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
var valid29 = _errs224 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data58.metric !== undefined){
let data64 = data58.metric;
const _errs226 = errors;
if(typeof data64 !== "string"){
const err168 = {instancePath:instancePath+"/figures/accuracy/metric",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/metric/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(!((data64 === "top-1") || (data64 === "auc"))){
const err169 = {instancePath:instancePath+"/figures/accuracy/metric",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/properties/metric/enum",keyword:"enum",params:{allowedValues: schema11.properties.figures.properties.accuracy.anyOf[0].properties.metric.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
var valid29 = _errs226 === errors;
}
else {
var valid29 = true;
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
const err170 = {instancePath:instancePath+"/figures/accuracy",schemaPath:"#/properties/figures/properties/accuracy/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
var _valid19 = _errs205 === errors;
valid28 = valid28 || _valid19;
if(!valid28){
const _errs228 = errors;
if(data58 !== null){
const err171 = {instancePath:instancePath+"/figures/accuracy",schemaPath:"#/properties/figures/properties/accuracy/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
var _valid19 = _errs228 === errors;
valid28 = valid28 || _valid19;
}
if(!valid28){
const err172 = {instancePath:instancePath+"/figures/accuracy",schemaPath:"#/properties/figures/properties/accuracy/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
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
var valid27 = _errs203 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data57.total !== undefined){
let data65 = data57.total;
const _errs230 = errors;
const _errs231 = errors;
let valid32 = false;
const _errs232 = errors;
if(errors === _errs232){
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
let missing9;
if(((((((data65.value === undefined) && (missing9 = "value")) || ((data65.low === undefined) && (missing9 = "low"))) || ((data65.high === undefined) && (missing9 = "high"))) || ((data65.kind === undefined) && (missing9 = "kind"))) || ((data65.source === undefined) && (missing9 = "source"))) || ((data65.unit === undefined) && (missing9 = "unit"))){
const err173 = {instancePath:instancePath+"/figures/total",schemaPath:"#/properties/figures/properties/total/anyOf/0/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
else {
const _errs234 = errors;
for(const key9 in data65){
if(!((((((key9 === "value") || (key9 === "low")) || (key9 === "high")) || (key9 === "kind")) || (key9 === "source")) || (key9 === "unit"))){
const err174 = {instancePath:instancePath+"/figures/total",schemaPath:"#/properties/figures/properties/total/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
break;
}
}
if(_errs234 === errors){
if(data65.value !== undefined){
let data66 = data65.value;
const _errs235 = errors;
if(errors === _errs235){
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 < 0 || isNaN(data66)){
const err175 = {instancePath:instancePath+"/figures/total/value",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
else {
const err176 = {instancePath:instancePath+"/figures/total/value",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
var valid33 = _errs235 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data65.low !== undefined){
let data67 = data65.low;
const _errs237 = errors;
const _errs238 = errors;
let valid34 = false;
const _errs239 = errors;
if(errors === _errs239){
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 < 0 || isNaN(data67)){
const err177 = {instancePath:instancePath+"/figures/total/low",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/low/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
else {
const err178 = {instancePath:instancePath+"/figures/total/low",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/low/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
var _valid23 = _errs239 === errors;
valid34 = valid34 || _valid23;
if(!valid34){
const _errs241 = errors;
if(data67 !== null){
const err179 = {instancePath:instancePath+"/figures/total/low",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/low/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
var _valid23 = _errs241 === errors;
valid34 = valid34 || _valid23;
}
if(!valid34){
const err180 = {instancePath:instancePath+"/figures/total/low",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/low/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
else {
errors = _errs238;
if(vErrors !== null){
if(_errs238){
vErrors.length = _errs238;
}
else {
vErrors = null;
}
}
}
var valid33 = _errs237 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data65.high !== undefined){
let data68 = data65.high;
const _errs243 = errors;
const _errs244 = errors;
let valid35 = false;
const _errs245 = errors;
if(errors === _errs245){
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 < 0 || isNaN(data68)){
const err181 = {instancePath:instancePath+"/figures/total/high",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/high/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
else {
const err182 = {instancePath:instancePath+"/figures/total/high",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/high/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
var _valid24 = _errs245 === errors;
valid35 = valid35 || _valid24;
if(!valid35){
const _errs247 = errors;
if(data68 !== null){
const err183 = {instancePath:instancePath+"/figures/total/high",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/high/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
var _valid24 = _errs247 === errors;
valid35 = valid35 || _valid24;
}
if(!valid35){
const err184 = {instancePath:instancePath+"/figures/total/high",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/high/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
else {
errors = _errs244;
if(vErrors !== null){
if(_errs244){
vErrors.length = _errs244;
}
else {
vErrors = null;
}
}
}
var valid33 = _errs243 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data65.kind !== undefined){
let data69 = data65.kind;
const _errs249 = errors;
if(typeof data69 !== "string"){
const err185 = {instancePath:instancePath+"/figures/total/kind",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if(!(((((data69 === "measured") || (data69 === "published")) || (data69 === "interpolated")) || (data69 === "estimated")) || (data69 === "assumed"))){
const err186 = {instancePath:instancePath+"/figures/total/kind",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.figures.properties.total.anyOf[0].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
var valid33 = _errs249 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data65.source !== undefined){
let data70 = data65.source;
const _errs251 = errors;
if(errors === _errs251){
if(typeof data70 === "string"){
if(!pattern26.test(data70)){
const err187 = {instancePath:instancePath+"/figures/total/source",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/source/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,400}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,400}$"+"\""};
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
const err188 = {instancePath:instancePath+"/figures/total/source",schemaPath:"#/properties/figures/properties/total/anyOf/0/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
var valid33 = _errs251 === errors;
}
else {
var valid33 = true;
}
if(valid33){
if(data65.unit !== undefined){
let data71 = data65.unit;
const _errs253 = errors;
if(typeof data71 !== "string"){
const err189 = {instancePath:instancePath+"/figures/total/unit",schemaPath:"#/definitions/unit/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(!((data71 === "cycles") || (data71 === "instructions"))){
const err190 = {instancePath:instancePath+"/figures/total/unit",schemaPath:"#/definitions/unit/enum",keyword:"enum",params:{allowedValues: schema12.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
var valid33 = _errs253 === errors;
}
else {
var valid33 = true;
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
const err191 = {instancePath:instancePath+"/figures/total",schemaPath:"#/properties/figures/properties/total/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
var _valid22 = _errs232 === errors;
valid32 = valid32 || _valid22;
if(!valid32){
const _errs256 = errors;
if(data65 !== null){
const err192 = {instancePath:instancePath+"/figures/total",schemaPath:"#/properties/figures/properties/total/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
var _valid22 = _errs256 === errors;
valid32 = valid32 || _valid22;
}
if(!valid32){
const err193 = {instancePath:instancePath+"/figures/total",schemaPath:"#/properties/figures/properties/total/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs231;
if(vErrors !== null){
if(_errs231){
vErrors.length = _errs231;
}
else {
vErrors = null;
}
}
}
var valid27 = _errs230 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data57.latency_ms !== undefined){
let data72 = data57.latency_ms;
const _errs258 = errors;
const _errs259 = errors;
let valid37 = false;
const _errs260 = errors;
if(errors === _errs260){
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
let missing10;
if((((((data72.value === undefined) && (missing10 = "value")) || ((data72.low === undefined) && (missing10 = "low"))) || ((data72.high === undefined) && (missing10 = "high"))) || ((data72.kind === undefined) && (missing10 = "kind"))) || ((data72.source === undefined) && (missing10 = "source"))){
const err194 = {instancePath:instancePath+"/figures/latency_ms",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
else {
const _errs262 = errors;
for(const key10 in data72){
if(!(((((key10 === "value") || (key10 === "low")) || (key10 === "high")) || (key10 === "kind")) || (key10 === "source"))){
const err195 = {instancePath:instancePath+"/figures/latency_ms",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
break;
}
}
if(_errs262 === errors){
if(data72.value !== undefined){
let data73 = data72.value;
const _errs263 = errors;
if(errors === _errs263){
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 < 0 || isNaN(data73)){
const err196 = {instancePath:instancePath+"/figures/latency_ms/value",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
else {
const err197 = {instancePath:instancePath+"/figures/latency_ms/value",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
var valid38 = _errs263 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data72.low !== undefined){
let data74 = data72.low;
const _errs265 = errors;
const _errs266 = errors;
let valid39 = false;
const _errs267 = errors;
if(errors === _errs267){
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 < 0 || isNaN(data74)){
const err198 = {instancePath:instancePath+"/figures/latency_ms/low",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/low/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
else {
const err199 = {instancePath:instancePath+"/figures/latency_ms/low",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/low/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
var _valid26 = _errs267 === errors;
valid39 = valid39 || _valid26;
if(!valid39){
const _errs269 = errors;
if(data74 !== null){
const err200 = {instancePath:instancePath+"/figures/latency_ms/low",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/low/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
var _valid26 = _errs269 === errors;
valid39 = valid39 || _valid26;
}
if(!valid39){
const err201 = {instancePath:instancePath+"/figures/latency_ms/low",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/low/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
else {
errors = _errs266;
if(vErrors !== null){
if(_errs266){
vErrors.length = _errs266;
}
else {
vErrors = null;
}
}
}
var valid38 = _errs265 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data72.high !== undefined){
let data75 = data72.high;
const _errs271 = errors;
const _errs272 = errors;
let valid40 = false;
const _errs273 = errors;
if(errors === _errs273){
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 < 0 || isNaN(data75)){
const err202 = {instancePath:instancePath+"/figures/latency_ms/high",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/high/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
else {
const err203 = {instancePath:instancePath+"/figures/latency_ms/high",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/high/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
var _valid27 = _errs273 === errors;
valid40 = valid40 || _valid27;
if(!valid40){
const _errs275 = errors;
if(data75 !== null){
const err204 = {instancePath:instancePath+"/figures/latency_ms/high",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/high/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
var _valid27 = _errs275 === errors;
valid40 = valid40 || _valid27;
}
if(!valid40){
const err205 = {instancePath:instancePath+"/figures/latency_ms/high",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/high/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
else {
errors = _errs272;
if(vErrors !== null){
if(_errs272){
vErrors.length = _errs272;
}
else {
vErrors = null;
}
}
}
var valid38 = _errs271 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data72.kind !== undefined){
let data76 = data72.kind;
const _errs277 = errors;
if(typeof data76 !== "string"){
const err206 = {instancePath:instancePath+"/figures/latency_ms/kind",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
if(!(((((data76 === "measured") || (data76 === "published")) || (data76 === "interpolated")) || (data76 === "estimated")) || (data76 === "assumed"))){
const err207 = {instancePath:instancePath+"/figures/latency_ms/kind",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.figures.properties.latency_ms.anyOf[0].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
var valid38 = _errs277 === errors;
}
else {
var valid38 = true;
}
if(valid38){
if(data72.source !== undefined){
let data77 = data72.source;
const _errs279 = errors;
if(errors === _errs279){
if(typeof data77 === "string"){
if(!pattern26.test(data77)){
const err208 = {instancePath:instancePath+"/figures/latency_ms/source",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/source/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,400}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,400}$"+"\""};
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
const err209 = {instancePath:instancePath+"/figures/latency_ms/source",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
var valid38 = _errs279 === errors;
}
else {
var valid38 = true;
}
}
}
}
}
}
}
}
else {
const err210 = {instancePath:instancePath+"/figures/latency_ms",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
var _valid25 = _errs260 === errors;
valid37 = valid37 || _valid25;
if(!valid37){
const _errs281 = errors;
if(data72 !== null){
const err211 = {instancePath:instancePath+"/figures/latency_ms",schemaPath:"#/properties/figures/properties/latency_ms/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
var _valid25 = _errs281 === errors;
valid37 = valid37 || _valid25;
}
if(!valid37){
const err212 = {instancePath:instancePath+"/figures/latency_ms",schemaPath:"#/properties/figures/properties/latency_ms/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs259;
if(vErrors !== null){
if(_errs259){
vErrors.length = _errs259;
}
else {
vErrors = null;
}
}
}
var valid27 = _errs258 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data57.sram_bytes !== undefined){
let data78 = data57.sram_bytes;
const _errs283 = errors;
const _errs284 = errors;
let valid41 = false;
const _errs285 = errors;
if(errors === _errs285){
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
let missing11;
if((((((data78.value === undefined) && (missing11 = "value")) || ((data78.low === undefined) && (missing11 = "low"))) || ((data78.high === undefined) && (missing11 = "high"))) || ((data78.kind === undefined) && (missing11 = "kind"))) || ((data78.source === undefined) && (missing11 = "source"))){
const err213 = {instancePath:instancePath+"/figures/sram_bytes",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
else {
const _errs287 = errors;
for(const key11 in data78){
if(!(((((key11 === "value") || (key11 === "low")) || (key11 === "high")) || (key11 === "kind")) || (key11 === "source"))){
const err214 = {instancePath:instancePath+"/figures/sram_bytes",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
break;
}
}
if(_errs287 === errors){
if(data78.value !== undefined){
let data79 = data78.value;
const _errs288 = errors;
if(errors === _errs288){
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 < 0 || isNaN(data79)){
const err215 = {instancePath:instancePath+"/figures/sram_bytes/value",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
else {
const err216 = {instancePath:instancePath+"/figures/sram_bytes/value",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
var valid42 = _errs288 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data78.low !== undefined){
let data80 = data78.low;
const _errs290 = errors;
const _errs291 = errors;
let valid43 = false;
const _errs292 = errors;
if(errors === _errs292){
if((typeof data80 == "number") && (isFinite(data80))){
if(data80 < 0 || isNaN(data80)){
const err217 = {instancePath:instancePath+"/figures/sram_bytes/low",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/low/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
else {
const err218 = {instancePath:instancePath+"/figures/sram_bytes/low",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/low/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
var _valid29 = _errs292 === errors;
valid43 = valid43 || _valid29;
if(!valid43){
const _errs294 = errors;
if(data80 !== null){
const err219 = {instancePath:instancePath+"/figures/sram_bytes/low",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/low/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
var _valid29 = _errs294 === errors;
valid43 = valid43 || _valid29;
}
if(!valid43){
const err220 = {instancePath:instancePath+"/figures/sram_bytes/low",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/low/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
else {
errors = _errs291;
if(vErrors !== null){
if(_errs291){
vErrors.length = _errs291;
}
else {
vErrors = null;
}
}
}
var valid42 = _errs290 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data78.high !== undefined){
let data81 = data78.high;
const _errs296 = errors;
const _errs297 = errors;
let valid44 = false;
const _errs298 = errors;
if(errors === _errs298){
if((typeof data81 == "number") && (isFinite(data81))){
if(data81 < 0 || isNaN(data81)){
const err221 = {instancePath:instancePath+"/figures/sram_bytes/high",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/high/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
else {
const err222 = {instancePath:instancePath+"/figures/sram_bytes/high",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/high/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
var _valid30 = _errs298 === errors;
valid44 = valid44 || _valid30;
if(!valid44){
const _errs300 = errors;
if(data81 !== null){
const err223 = {instancePath:instancePath+"/figures/sram_bytes/high",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/high/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
var _valid30 = _errs300 === errors;
valid44 = valid44 || _valid30;
}
if(!valid44){
const err224 = {instancePath:instancePath+"/figures/sram_bytes/high",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/high/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
else {
errors = _errs297;
if(vErrors !== null){
if(_errs297){
vErrors.length = _errs297;
}
else {
vErrors = null;
}
}
}
var valid42 = _errs296 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data78.kind !== undefined){
let data82 = data78.kind;
const _errs302 = errors;
if(typeof data82 !== "string"){
const err225 = {instancePath:instancePath+"/figures/sram_bytes/kind",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
if(!(((((data82 === "measured") || (data82 === "published")) || (data82 === "interpolated")) || (data82 === "estimated")) || (data82 === "assumed"))){
const err226 = {instancePath:instancePath+"/figures/sram_bytes/kind",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.figures.properties.sram_bytes.anyOf[0].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
var valid42 = _errs302 === errors;
}
else {
var valid42 = true;
}
if(valid42){
if(data78.source !== undefined){
let data83 = data78.source;
const _errs304 = errors;
if(errors === _errs304){
if(typeof data83 === "string"){
if(!pattern26.test(data83)){
const err227 = {instancePath:instancePath+"/figures/sram_bytes/source",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/source/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,400}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,400}$"+"\""};
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
const err228 = {instancePath:instancePath+"/figures/sram_bytes/source",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
var valid42 = _errs304 === errors;
}
else {
var valid42 = true;
}
}
}
}
}
}
}
}
else {
const err229 = {instancePath:instancePath+"/figures/sram_bytes",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
var _valid28 = _errs285 === errors;
valid41 = valid41 || _valid28;
if(!valid41){
const _errs306 = errors;
if(data78 !== null){
const err230 = {instancePath:instancePath+"/figures/sram_bytes",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
var _valid28 = _errs306 === errors;
valid41 = valid41 || _valid28;
}
if(!valid41){
const err231 = {instancePath:instancePath+"/figures/sram_bytes",schemaPath:"#/properties/figures/properties/sram_bytes/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs284;
if(vErrors !== null){
if(_errs284){
vErrors.length = _errs284;
}
else {
vErrors = null;
}
}
}
var valid27 = _errs283 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data57.flash_bytes !== undefined){
let data84 = data57.flash_bytes;
const _errs308 = errors;
const _errs309 = errors;
let valid45 = false;
const _errs310 = errors;
if(errors === _errs310){
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
let missing12;
if((((((data84.value === undefined) && (missing12 = "value")) || ((data84.low === undefined) && (missing12 = "low"))) || ((data84.high === undefined) && (missing12 = "high"))) || ((data84.kind === undefined) && (missing12 = "kind"))) || ((data84.source === undefined) && (missing12 = "source"))){
const err232 = {instancePath:instancePath+"/figures/flash_bytes",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/required",keyword:"required",params:{missingProperty: missing12},message:"must have required property '"+missing12+"'"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
else {
const _errs312 = errors;
for(const key12 in data84){
if(!(((((key12 === "value") || (key12 === "low")) || (key12 === "high")) || (key12 === "kind")) || (key12 === "source"))){
const err233 = {instancePath:instancePath+"/figures/flash_bytes",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
break;
}
}
if(_errs312 === errors){
if(data84.value !== undefined){
let data85 = data84.value;
const _errs313 = errors;
if(errors === _errs313){
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 < 0 || isNaN(data85)){
const err234 = {instancePath:instancePath+"/figures/flash_bytes/value",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
else {
const err235 = {instancePath:instancePath+"/figures/flash_bytes/value",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
var valid46 = _errs313 === errors;
}
else {
var valid46 = true;
}
if(valid46){
if(data84.low !== undefined){
let data86 = data84.low;
const _errs315 = errors;
const _errs316 = errors;
let valid47 = false;
const _errs317 = errors;
if(errors === _errs317){
if((typeof data86 == "number") && (isFinite(data86))){
if(data86 < 0 || isNaN(data86)){
const err236 = {instancePath:instancePath+"/figures/flash_bytes/low",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/low/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
else {
const err237 = {instancePath:instancePath+"/figures/flash_bytes/low",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/low/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
var _valid32 = _errs317 === errors;
valid47 = valid47 || _valid32;
if(!valid47){
const _errs319 = errors;
if(data86 !== null){
const err238 = {instancePath:instancePath+"/figures/flash_bytes/low",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/low/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
var _valid32 = _errs319 === errors;
valid47 = valid47 || _valid32;
}
if(!valid47){
const err239 = {instancePath:instancePath+"/figures/flash_bytes/low",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/low/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
else {
errors = _errs316;
if(vErrors !== null){
if(_errs316){
vErrors.length = _errs316;
}
else {
vErrors = null;
}
}
}
var valid46 = _errs315 === errors;
}
else {
var valid46 = true;
}
if(valid46){
if(data84.high !== undefined){
let data87 = data84.high;
const _errs321 = errors;
const _errs322 = errors;
let valid48 = false;
const _errs323 = errors;
if(errors === _errs323){
if((typeof data87 == "number") && (isFinite(data87))){
if(data87 < 0 || isNaN(data87)){
const err240 = {instancePath:instancePath+"/figures/flash_bytes/high",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/high/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
else {
const err241 = {instancePath:instancePath+"/figures/flash_bytes/high",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/high/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
var _valid33 = _errs323 === errors;
valid48 = valid48 || _valid33;
if(!valid48){
const _errs325 = errors;
if(data87 !== null){
const err242 = {instancePath:instancePath+"/figures/flash_bytes/high",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/high/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
var _valid33 = _errs325 === errors;
valid48 = valid48 || _valid33;
}
if(!valid48){
const err243 = {instancePath:instancePath+"/figures/flash_bytes/high",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/high/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
else {
errors = _errs322;
if(vErrors !== null){
if(_errs322){
vErrors.length = _errs322;
}
else {
vErrors = null;
}
}
}
var valid46 = _errs321 === errors;
}
else {
var valid46 = true;
}
if(valid46){
if(data84.kind !== undefined){
let data88 = data84.kind;
const _errs327 = errors;
if(typeof data88 !== "string"){
const err244 = {instancePath:instancePath+"/figures/flash_bytes/kind",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if(!(((((data88 === "measured") || (data88 === "published")) || (data88 === "interpolated")) || (data88 === "estimated")) || (data88 === "assumed"))){
const err245 = {instancePath:instancePath+"/figures/flash_bytes/kind",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.figures.properties.flash_bytes.anyOf[0].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
var valid46 = _errs327 === errors;
}
else {
var valid46 = true;
}
if(valid46){
if(data84.source !== undefined){
let data89 = data84.source;
const _errs329 = errors;
if(errors === _errs329){
if(typeof data89 === "string"){
if(!pattern26.test(data89)){
const err246 = {instancePath:instancePath+"/figures/flash_bytes/source",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/source/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,400}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,400}$"+"\""};
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
const err247 = {instancePath:instancePath+"/figures/flash_bytes/source",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
var valid46 = _errs329 === errors;
}
else {
var valid46 = true;
}
}
}
}
}
}
}
}
else {
const err248 = {instancePath:instancePath+"/figures/flash_bytes",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
var _valid31 = _errs310 === errors;
valid45 = valid45 || _valid31;
if(!valid45){
const _errs331 = errors;
if(data84 !== null){
const err249 = {instancePath:instancePath+"/figures/flash_bytes",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
var _valid31 = _errs331 === errors;
valid45 = valid45 || _valid31;
}
if(!valid45){
const err250 = {instancePath:instancePath+"/figures/flash_bytes",schemaPath:"#/properties/figures/properties/flash_bytes/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs309;
if(vErrors !== null){
if(_errs309){
vErrors.length = _errs309;
}
else {
vErrors = null;
}
}
}
var valid27 = _errs308 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data57.energy_mj !== undefined){
let data90 = data57.energy_mj;
const _errs333 = errors;
const _errs334 = errors;
let valid49 = false;
const _errs335 = errors;
if(errors === _errs335){
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
let missing13;
if((((((data90.value === undefined) && (missing13 = "value")) || ((data90.low === undefined) && (missing13 = "low"))) || ((data90.high === undefined) && (missing13 = "high"))) || ((data90.kind === undefined) && (missing13 = "kind"))) || ((data90.source === undefined) && (missing13 = "source"))){
const err251 = {instancePath:instancePath+"/figures/energy_mj",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/required",keyword:"required",params:{missingProperty: missing13},message:"must have required property '"+missing13+"'"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
else {
const _errs337 = errors;
for(const key13 in data90){
if(!(((((key13 === "value") || (key13 === "low")) || (key13 === "high")) || (key13 === "kind")) || (key13 === "source"))){
const err252 = {instancePath:instancePath+"/figures/energy_mj",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
break;
}
}
if(_errs337 === errors){
if(data90.value !== undefined){
let data91 = data90.value;
const _errs338 = errors;
if(errors === _errs338){
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 < 0 || isNaN(data91)){
const err253 = {instancePath:instancePath+"/figures/energy_mj/value",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
else {
const err254 = {instancePath:instancePath+"/figures/energy_mj/value",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
var valid50 = _errs338 === errors;
}
else {
var valid50 = true;
}
if(valid50){
if(data90.low !== undefined){
let data92 = data90.low;
const _errs340 = errors;
const _errs341 = errors;
let valid51 = false;
const _errs342 = errors;
if(errors === _errs342){
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 < 0 || isNaN(data92)){
const err255 = {instancePath:instancePath+"/figures/energy_mj/low",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/low/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
else {
const err256 = {instancePath:instancePath+"/figures/energy_mj/low",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/low/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
var _valid35 = _errs342 === errors;
valid51 = valid51 || _valid35;
if(!valid51){
const _errs344 = errors;
if(data92 !== null){
const err257 = {instancePath:instancePath+"/figures/energy_mj/low",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/low/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
var _valid35 = _errs344 === errors;
valid51 = valid51 || _valid35;
}
if(!valid51){
const err258 = {instancePath:instancePath+"/figures/energy_mj/low",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/low/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
else {
errors = _errs341;
if(vErrors !== null){
if(_errs341){
vErrors.length = _errs341;
}
else {
vErrors = null;
}
}
}
var valid50 = _errs340 === errors;
}
else {
var valid50 = true;
}
if(valid50){
if(data90.high !== undefined){
let data93 = data90.high;
const _errs346 = errors;
const _errs347 = errors;
let valid52 = false;
const _errs348 = errors;
if(errors === _errs348){
if((typeof data93 == "number") && (isFinite(data93))){
if(data93 < 0 || isNaN(data93)){
const err259 = {instancePath:instancePath+"/figures/energy_mj/high",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/high/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
else {
const err260 = {instancePath:instancePath+"/figures/energy_mj/high",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/high/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
var _valid36 = _errs348 === errors;
valid52 = valid52 || _valid36;
if(!valid52){
const _errs350 = errors;
if(data93 !== null){
const err261 = {instancePath:instancePath+"/figures/energy_mj/high",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/high/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
var _valid36 = _errs350 === errors;
valid52 = valid52 || _valid36;
}
if(!valid52){
const err262 = {instancePath:instancePath+"/figures/energy_mj/high",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/high/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
else {
errors = _errs347;
if(vErrors !== null){
if(_errs347){
vErrors.length = _errs347;
}
else {
vErrors = null;
}
}
}
var valid50 = _errs346 === errors;
}
else {
var valid50 = true;
}
if(valid50){
if(data90.kind !== undefined){
let data94 = data90.kind;
const _errs352 = errors;
if(typeof data94 !== "string"){
const err263 = {instancePath:instancePath+"/figures/energy_mj/kind",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
if(!(((((data94 === "measured") || (data94 === "published")) || (data94 === "interpolated")) || (data94 === "estimated")) || (data94 === "assumed"))){
const err264 = {instancePath:instancePath+"/figures/energy_mj/kind",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.figures.properties.energy_mj.anyOf[0].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
var valid50 = _errs352 === errors;
}
else {
var valid50 = true;
}
if(valid50){
if(data90.source !== undefined){
let data95 = data90.source;
const _errs354 = errors;
if(errors === _errs354){
if(typeof data95 === "string"){
if(!pattern26.test(data95)){
const err265 = {instancePath:instancePath+"/figures/energy_mj/source",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/source/pattern",keyword:"pattern",params:{pattern: "^[^\\p{Cc}]{1,400}$"},message:"must match pattern \""+"^[^\\p{Cc}]{1,400}$"+"\""};
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
const err266 = {instancePath:instancePath+"/figures/energy_mj/source",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
var valid50 = _errs354 === errors;
}
else {
var valid50 = true;
}
}
}
}
}
}
}
}
else {
const err267 = {instancePath:instancePath+"/figures/energy_mj",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
var _valid34 = _errs335 === errors;
valid49 = valid49 || _valid34;
if(!valid49){
const _errs356 = errors;
if(data90 !== null){
const err268 = {instancePath:instancePath+"/figures/energy_mj",schemaPath:"#/properties/figures/properties/energy_mj/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
var _valid34 = _errs356 === errors;
valid49 = valid49 || _valid34;
}
if(!valid49){
const err269 = {instancePath:instancePath+"/figures/energy_mj",schemaPath:"#/properties/figures/properties/energy_mj/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
validate10.errors = vErrors;
return false;
}
else {
errors = _errs334;
if(vErrors !== null){
if(_errs334){
vErrors.length = _errs334;
}
else {
vErrors = null;
}
}
}
var valid27 = _errs333 === errors;
}
else {
var valid27 = true;
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
var valid0 = _errs200 === errors;
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
