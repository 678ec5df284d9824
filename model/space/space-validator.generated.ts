// @ts-nocheck: written by npm run schemas; do not edit
import type { Validator } from '../../common/schema-problems.js';
import type { TypeOf } from '../../common/schema.js';
import type { spaceSchema } from './space-schema.js';

const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"space.schema.json","title":"edgelut search space","description":"A stem, searchable blocks, and a head. Every block picks one of the operations and an output width; the resolution of the image and the stem may be picked as well.","type":"object","additionalProperties":false,"required":["name","input","stem","blocks","head"],"properties":{"name":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]*$"},"input":{"anyOf":[{"type":"array","items":[{"description":"height","type":"integer","minimum":1,"maximum":4096},{"description":"width","type":"integer","minimum":1,"maximum":4096},{"description":"channels","type":"integer","minimum":1,"maximum":4096}],"additionalItems":false,"minItems":3,"maxItems":3},{"type":"object","additionalProperties":false,"required":["resolutions","channels"],"properties":{"resolutions":{"description":"heights and widths that a network may pick","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"integer","minimum":1,"maximum":4096}},"channels":{"type":"integer","minimum":1,"maximum":4096}}}]},"stem":{"description":"CONV_2D, ReLU6","anyOf":[{"type":"object","additionalProperties":false,"required":["kernel","stride","width"],"properties":{"kernel":{"type":"integer","minimum":1,"maximum":4096},"stride":{"type":"integer","minimum":1,"maximum":8},"width":{"type":"integer","minimum":1,"maximum":4096}}},{"type":"object","additionalProperties":false,"required":["kernel","strides","widths"],"properties":{"kernel":{"type":"integer","minimum":1,"maximum":4096},"strides":{"description":"strides that a network may pick","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"integer","minimum":1,"maximum":8}},"widths":{"description":"output widths that a network may pick","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"integer","minimum":1,"maximum":4096}}}}]},"blocks":{"type":"object","additionalProperties":false,"required":["strides","widths","operations"],"properties":{"strides":{"description":"one per block","type":"array","minItems":1,"maxItems":64,"items":{"type":"integer","minimum":1,"maximum":8}},"widths":{"description":"output widths: of every block, or of each","anyOf":[{"description":"output widths that every block may pick","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"integer","minimum":1,"maximum":4096}},{"description":"one list per block","type":"array","minItems":1,"maxItems":64,"items":{"description":"output widths that this block may pick","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"integer","minimum":1,"maximum":4096}}}]},"narrowing":{"description":"whether a block may have fewer channels than its input; it may, unless this is false","type":"boolean"},"operations":{"description":"sep_<kernel>, ir_<expansion>, se_<reduction>, conv_<kernel>, fused_<expansion>; skip only where a block keeps extents and width","type":"array","minItems":1,"uniqueItems":true,"items":{"description":"sep_<kernel>, ir_<expansion>, se_<reduction>, conv_<kernel>, fused_<expansion>, or skip","type":"string","pattern":"^(skip|(sep|ir|se|conv|fused)_[1-9][0-9]?)$"}}}},"head":{"description":"MEAN over height and width, FULLY_CONNECTED","type":"object","additionalProperties":false,"required":["classes"],"properties":{"classes":{"description":"data: as many as the images have that networks are searched on","anyOf":[{"type":"integer","minimum":1,"maximum":4096},{"type":"string","const":"data"}]}}}}};
const pattern0 = new RegExp("^[a-z0-9][a-z0-9-]*$", "u");
const pattern1 = new RegExp("^(skip|(sep|ir|se|conv|fused)_[1-9][0-9]?)$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="space.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.input === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "input"},message:"must have required property '"+"input"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.stem === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stem"},message:"must have required property '"+"stem"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.blocks === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "blocks"},message:"must have required property '"+"blocks"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.head === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "head"},message:"must have required property '"+"head"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "input")) || (key0 === "stem")) || (key0 === "blocks")) || (key0 === "head"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]*$"+"\""};
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
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.input !== undefined){
let data1 = data.input;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if(Array.isArray(data1)){
if(data1.length > 3){
const err8 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/0/maxItems",keyword:"maxItems",params:{limit: 3},message:"must NOT have more than 3 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data1.length < 3){
const err9 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/0/minItems",keyword:"minItems",params:{limit: 3},message:"must NOT have fewer than 3 items"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data1.length;
if(!(len0 <= 3)){
const err10 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/0/additionalItems",keyword:"additionalItems",params:{limit: 3},message:"must NOT have more than 3 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len1 = data1.length;
if(len1 > 0){
let data2 = data1[0];
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err11 = {instancePath:instancePath+"/input/0",schemaPath:"#/properties/input/anyOf/0/items/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 4096 || isNaN(data2)){
const err12 = {instancePath:instancePath+"/input/0",schemaPath:"#/properties/input/anyOf/0/items/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err13 = {instancePath:instancePath+"/input/0",schemaPath:"#/properties/input/anyOf/0/items/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(len1 > 1){
let data3 = data1[1];
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err14 = {instancePath:instancePath+"/input/1",schemaPath:"#/properties/input/anyOf/0/items/1/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 4096 || isNaN(data3)){
const err15 = {instancePath:instancePath+"/input/1",schemaPath:"#/properties/input/anyOf/0/items/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err16 = {instancePath:instancePath+"/input/1",schemaPath:"#/properties/input/anyOf/0/items/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(len1 > 2){
let data4 = data1[2];
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err17 = {instancePath:instancePath+"/input/2",schemaPath:"#/properties/input/anyOf/0/items/2/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 4096 || isNaN(data4)){
const err18 = {instancePath:instancePath+"/input/2",schemaPath:"#/properties/input/anyOf/0/items/2/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err19 = {instancePath:instancePath+"/input/2",schemaPath:"#/properties/input/anyOf/0/items/2/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
else {
const err20 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs14 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.resolutions === undefined){
const err21 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/1/required",keyword:"required",params:{missingProperty: "resolutions"},message:"must have required property '"+"resolutions"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data1.channels === undefined){
const err22 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/1/required",keyword:"required",params:{missingProperty: "channels"},message:"must have required property '"+"channels"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "resolutions") || (key1 === "channels"))){
const err23 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data1.resolutions !== undefined){
let data5 = data1.resolutions;
if(Array.isArray(data5)){
if(data5.length < 1){
const err24 = {instancePath:instancePath+"/input/resolutions",schemaPath:"#/properties/input/anyOf/1/properties/resolutions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len2 = data5.length;
for(let i0=0; i0<len2; i0++){
let data6 = data5[i0];
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err25 = {instancePath:instancePath+"/input/resolutions/" + i0,schemaPath:"#/properties/input/anyOf/1/properties/resolutions/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 4096 || isNaN(data6)){
const err26 = {instancePath:instancePath+"/input/resolutions/" + i0,schemaPath:"#/properties/input/anyOf/1/properties/resolutions/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err27 = {instancePath:instancePath+"/input/resolutions/" + i0,schemaPath:"#/properties/input/anyOf/1/properties/resolutions/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
let i1 = data5.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data5[i1];
if(!(((typeof item0 == "number") && (!(item0 % 1) && !isNaN(item0))) && (isFinite(item0)))){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err28 = {instancePath:instancePath+"/input/resolutions",schemaPath:"#/properties/input/anyOf/1/properties/resolutions/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err29 = {instancePath:instancePath+"/input/resolutions",schemaPath:"#/properties/input/anyOf/1/properties/resolutions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data1.channels !== undefined){
let data7 = data1.channels;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err30 = {instancePath:instancePath+"/input/channels",schemaPath:"#/properties/input/anyOf/1/properties/channels/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 4096 || isNaN(data7)){
const err31 = {instancePath:instancePath+"/input/channels",schemaPath:"#/properties/input/anyOf/1/properties/channels/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err32 = {instancePath:instancePath+"/input/channels",schemaPath:"#/properties/input/anyOf/1/properties/channels/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
}
else {
const err33 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err34 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
}
if(data.stem !== undefined){
let data8 = data.stem;
const _errs24 = errors;
let valid7 = false;
const _errs25 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.kernel === undefined){
const err35 = {instancePath:instancePath+"/stem",schemaPath:"#/properties/stem/anyOf/0/required",keyword:"required",params:{missingProperty: "kernel"},message:"must have required property '"+"kernel"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data8.stride === undefined){
const err36 = {instancePath:instancePath+"/stem",schemaPath:"#/properties/stem/anyOf/0/required",keyword:"required",params:{missingProperty: "stride"},message:"must have required property '"+"stride"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data8.width === undefined){
const err37 = {instancePath:instancePath+"/stem",schemaPath:"#/properties/stem/anyOf/0/required",keyword:"required",params:{missingProperty: "width"},message:"must have required property '"+"width"+"'"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key2 in data8){
if(!(((key2 === "kernel") || (key2 === "stride")) || (key2 === "width"))){
const err38 = {instancePath:instancePath+"/stem",schemaPath:"#/properties/stem/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data8.kernel !== undefined){
let data9 = data8.kernel;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err39 = {instancePath:instancePath+"/stem/kernel",schemaPath:"#/properties/stem/anyOf/0/properties/kernel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 4096 || isNaN(data9)){
const err40 = {instancePath:instancePath+"/stem/kernel",schemaPath:"#/properties/stem/anyOf/0/properties/kernel/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data9 < 1 || isNaN(data9)){
const err41 = {instancePath:instancePath+"/stem/kernel",schemaPath:"#/properties/stem/anyOf/0/properties/kernel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data8.stride !== undefined){
let data10 = data8.stride;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err42 = {instancePath:instancePath+"/stem/stride",schemaPath:"#/properties/stem/anyOf/0/properties/stride/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 8 || isNaN(data10)){
const err43 = {instancePath:instancePath+"/stem/stride",schemaPath:"#/properties/stem/anyOf/0/properties/stride/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data10 < 1 || isNaN(data10)){
const err44 = {instancePath:instancePath+"/stem/stride",schemaPath:"#/properties/stem/anyOf/0/properties/stride/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data8.width !== undefined){
let data11 = data8.width;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err45 = {instancePath:instancePath+"/stem/width",schemaPath:"#/properties/stem/anyOf/0/properties/width/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 4096 || isNaN(data11)){
const err46 = {instancePath:instancePath+"/stem/width",schemaPath:"#/properties/stem/anyOf/0/properties/width/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data11 < 1 || isNaN(data11)){
const err47 = {instancePath:instancePath+"/stem/width",schemaPath:"#/properties/stem/anyOf/0/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
}
else {
const err48 = {instancePath:instancePath+"/stem",schemaPath:"#/properties/stem/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var _valid1 = _errs25 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const _errs34 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.kernel === undefined){
const err49 = {instancePath:instancePath+"/stem",schemaPath:"#/properties/stem/anyOf/1/required",keyword:"required",params:{missingProperty: "kernel"},message:"must have required property '"+"kernel"+"'"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data8.strides === undefined){
const err50 = {instancePath:instancePath+"/stem",schemaPath:"#/properties/stem/anyOf/1/required",keyword:"required",params:{missingProperty: "strides"},message:"must have required property '"+"strides"+"'"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data8.widths === undefined){
const err51 = {instancePath:instancePath+"/stem",schemaPath:"#/properties/stem/anyOf/1/required",keyword:"required",params:{missingProperty: "widths"},message:"must have required property '"+"widths"+"'"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key3 in data8){
if(!(((key3 === "kernel") || (key3 === "strides")) || (key3 === "widths"))){
const err52 = {instancePath:instancePath+"/stem",schemaPath:"#/properties/stem/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data8.kernel !== undefined){
let data12 = data8.kernel;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err53 = {instancePath:instancePath+"/stem/kernel",schemaPath:"#/properties/stem/anyOf/1/properties/kernel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 4096 || isNaN(data12)){
const err54 = {instancePath:instancePath+"/stem/kernel",schemaPath:"#/properties/stem/anyOf/1/properties/kernel/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err55 = {instancePath:instancePath+"/stem/kernel",schemaPath:"#/properties/stem/anyOf/1/properties/kernel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
if(data8.strides !== undefined){
let data13 = data8.strides;
if(Array.isArray(data13)){
if(data13.length < 1){
const err56 = {instancePath:instancePath+"/stem/strides",schemaPath:"#/properties/stem/anyOf/1/properties/strides/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
const len3 = data13.length;
for(let i2=0; i2<len3; i2++){
let data14 = data13[i2];
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err57 = {instancePath:instancePath+"/stem/strides/" + i2,schemaPath:"#/properties/stem/anyOf/1/properties/strides/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 8 || isNaN(data14)){
const err58 = {instancePath:instancePath+"/stem/strides/" + i2,schemaPath:"#/properties/stem/anyOf/1/properties/strides/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err59 = {instancePath:instancePath+"/stem/strides/" + i2,schemaPath:"#/properties/stem/anyOf/1/properties/strides/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
let i3 = data13.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data13[i3];
if(!(((typeof item1 == "number") && (!(item1 % 1) && !isNaN(item1))) && (isFinite(item1)))){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err60 = {instancePath:instancePath+"/stem/strides",schemaPath:"#/properties/stem/anyOf/1/properties/strides/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err61 = {instancePath:instancePath+"/stem/strides",schemaPath:"#/properties/stem/anyOf/1/properties/strides/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data8.widths !== undefined){
let data15 = data8.widths;
if(Array.isArray(data15)){
if(data15.length < 1){
const err62 = {instancePath:instancePath+"/stem/widths",schemaPath:"#/properties/stem/anyOf/1/properties/widths/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
const len4 = data15.length;
for(let i4=0; i4<len4; i4++){
let data16 = data15[i4];
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err63 = {instancePath:instancePath+"/stem/widths/" + i4,schemaPath:"#/properties/stem/anyOf/1/properties/widths/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 4096 || isNaN(data16)){
const err64 = {instancePath:instancePath+"/stem/widths/" + i4,schemaPath:"#/properties/stem/anyOf/1/properties/widths/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data16 < 1 || isNaN(data16)){
const err65 = {instancePath:instancePath+"/stem/widths/" + i4,schemaPath:"#/properties/stem/anyOf/1/properties/widths/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
let i5 = data15.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data15[i5];
if(!(((typeof item2 == "number") && (!(item2 % 1) && !isNaN(item2))) && (isFinite(item2)))){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err66 = {instancePath:instancePath+"/stem/widths",schemaPath:"#/properties/stem/anyOf/1/properties/widths/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i5+" are identical)"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err67 = {instancePath:instancePath+"/stem/widths",schemaPath:"#/properties/stem/anyOf/1/properties/widths/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
else {
const err68 = {instancePath:instancePath+"/stem",schemaPath:"#/properties/stem/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
var _valid1 = _errs34 === errors;
valid7 = valid7 || _valid1;
}
if(!valid7){
const err69 = {instancePath:instancePath+"/stem",schemaPath:"#/properties/stem/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
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
}
if(data.blocks !== undefined){
let data17 = data.blocks;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.strides === undefined){
const err70 = {instancePath:instancePath+"/blocks",schemaPath:"#/properties/blocks/required",keyword:"required",params:{missingProperty: "strides"},message:"must have required property '"+"strides"+"'"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data17.widths === undefined){
const err71 = {instancePath:instancePath+"/blocks",schemaPath:"#/properties/blocks/required",keyword:"required",params:{missingProperty: "widths"},message:"must have required property '"+"widths"+"'"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data17.operations === undefined){
const err72 = {instancePath:instancePath+"/blocks",schemaPath:"#/properties/blocks/required",keyword:"required",params:{missingProperty: "operations"},message:"must have required property '"+"operations"+"'"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key4 in data17){
if(!((((key4 === "strides") || (key4 === "widths")) || (key4 === "narrowing")) || (key4 === "operations"))){
const err73 = {instancePath:instancePath+"/blocks",schemaPath:"#/properties/blocks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data17.strides !== undefined){
let data18 = data17.strides;
if(Array.isArray(data18)){
if(data18.length > 64){
const err74 = {instancePath:instancePath+"/blocks/strides",schemaPath:"#/properties/blocks/properties/strides/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data18.length < 1){
const err75 = {instancePath:instancePath+"/blocks/strides",schemaPath:"#/properties/blocks/properties/strides/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
const len5 = data18.length;
for(let i6=0; i6<len5; i6++){
let data19 = data18[i6];
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err76 = {instancePath:instancePath+"/blocks/strides/" + i6,schemaPath:"#/properties/blocks/properties/strides/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 8 || isNaN(data19)){
const err77 = {instancePath:instancePath+"/blocks/strides/" + i6,schemaPath:"#/properties/blocks/properties/strides/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data19 < 1 || isNaN(data19)){
const err78 = {instancePath:instancePath+"/blocks/strides/" + i6,schemaPath:"#/properties/blocks/properties/strides/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
}
else {
const err79 = {instancePath:instancePath+"/blocks/strides",schemaPath:"#/properties/blocks/properties/strides/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data17.widths !== undefined){
let data20 = data17.widths;
const _errs55 = errors;
let valid19 = false;
const _errs56 = errors;
if(Array.isArray(data20)){
if(data20.length < 1){
const err80 = {instancePath:instancePath+"/blocks/widths",schemaPath:"#/properties/blocks/properties/widths/anyOf/0/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
const len6 = data20.length;
for(let i7=0; i7<len6; i7++){
let data21 = data20[i7];
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err81 = {instancePath:instancePath+"/blocks/widths/" + i7,schemaPath:"#/properties/blocks/properties/widths/anyOf/0/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 4096 || isNaN(data21)){
const err82 = {instancePath:instancePath+"/blocks/widths/" + i7,schemaPath:"#/properties/blocks/properties/widths/anyOf/0/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data21 < 1 || isNaN(data21)){
const err83 = {instancePath:instancePath+"/blocks/widths/" + i7,schemaPath:"#/properties/blocks/properties/widths/anyOf/0/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
let i8 = data20.length;
let j3;
if(i8 > 1){
const indices3 = {};
for(;i8--;){
let item3 = data20[i8];
if(!(((typeof item3 == "number") && (!(item3 % 1) && !isNaN(item3))) && (isFinite(item3)))){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err84 = {instancePath:instancePath+"/blocks/widths",schemaPath:"#/properties/blocks/properties/widths/anyOf/0/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i8+" are identical)"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
break;
}
indices3[item3] = i8;
}
}
}
else {
const err85 = {instancePath:instancePath+"/blocks/widths",schemaPath:"#/properties/blocks/properties/widths/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
var _valid2 = _errs56 === errors;
valid19 = valid19 || _valid2;
if(!valid19){
const _errs60 = errors;
if(Array.isArray(data20)){
if(data20.length > 64){
const err86 = {instancePath:instancePath+"/blocks/widths",schemaPath:"#/properties/blocks/properties/widths/anyOf/1/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data20.length < 1){
const err87 = {instancePath:instancePath+"/blocks/widths",schemaPath:"#/properties/blocks/properties/widths/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
const len7 = data20.length;
for(let i9=0; i9<len7; i9++){
let data22 = data20[i9];
if(Array.isArray(data22)){
if(data22.length < 1){
const err88 = {instancePath:instancePath+"/blocks/widths/" + i9,schemaPath:"#/properties/blocks/properties/widths/anyOf/1/items/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
const len8 = data22.length;
for(let i10=0; i10<len8; i10++){
let data23 = data22[i10];
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err89 = {instancePath:instancePath+"/blocks/widths/" + i9+"/" + i10,schemaPath:"#/properties/blocks/properties/widths/anyOf/1/items/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 4096 || isNaN(data23)){
const err90 = {instancePath:instancePath+"/blocks/widths/" + i9+"/" + i10,schemaPath:"#/properties/blocks/properties/widths/anyOf/1/items/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data23 < 1 || isNaN(data23)){
const err91 = {instancePath:instancePath+"/blocks/widths/" + i9+"/" + i10,schemaPath:"#/properties/blocks/properties/widths/anyOf/1/items/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
let i11 = data22.length;
let j4;
if(i11 > 1){
const indices4 = {};
for(;i11--;){
let item4 = data22[i11];
if(!(((typeof item4 == "number") && (!(item4 % 1) && !isNaN(item4))) && (isFinite(item4)))){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err92 = {instancePath:instancePath+"/blocks/widths/" + i9,schemaPath:"#/properties/blocks/properties/widths/anyOf/1/items/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i11+" are identical)"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
break;
}
indices4[item4] = i11;
}
}
}
else {
const err93 = {instancePath:instancePath+"/blocks/widths/" + i9,schemaPath:"#/properties/blocks/properties/widths/anyOf/1/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/blocks/widths",schemaPath:"#/properties/blocks/properties/widths/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
var _valid2 = _errs60 === errors;
valid19 = valid19 || _valid2;
}
if(!valid19){
const err95 = {instancePath:instancePath+"/blocks/widths",schemaPath:"#/properties/blocks/properties/widths/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
else {
errors = _errs55;
if(vErrors !== null){
if(_errs55){
vErrors.length = _errs55;
}
else {
vErrors = null;
}
}
}
}
if(data17.narrowing !== undefined){
if(typeof data17.narrowing !== "boolean"){
const err96 = {instancePath:instancePath+"/blocks/narrowing",schemaPath:"#/properties/blocks/properties/narrowing/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data17.operations !== undefined){
let data25 = data17.operations;
if(Array.isArray(data25)){
if(data25.length < 1){
const err97 = {instancePath:instancePath+"/blocks/operations",schemaPath:"#/properties/blocks/properties/operations/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
const len9 = data25.length;
for(let i12=0; i12<len9; i12++){
let data26 = data25[i12];
if(typeof data26 === "string"){
if(!pattern1.test(data26)){
const err98 = {instancePath:instancePath+"/blocks/operations/" + i12,schemaPath:"#/properties/blocks/properties/operations/items/pattern",keyword:"pattern",params:{pattern: "^(skip|(sep|ir|se|conv|fused)_[1-9][0-9]?)$"},message:"must match pattern \""+"^(skip|(sep|ir|se|conv|fused)_[1-9][0-9]?)$"+"\""};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/blocks/operations/" + i12,schemaPath:"#/properties/blocks/properties/operations/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
let i13 = data25.length;
let j5;
if(i13 > 1){
const indices5 = {};
for(;i13--;){
let item5 = data25[i13];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err100 = {instancePath:instancePath+"/blocks/operations",schemaPath:"#/properties/blocks/properties/operations/uniqueItems",keyword:"uniqueItems",params:{i: i13, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i13+" are identical)"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
break;
}
indices5[item5] = i13;
}
}
}
else {
const err101 = {instancePath:instancePath+"/blocks/operations",schemaPath:"#/properties/blocks/properties/operations/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
else {
const err102 = {instancePath:instancePath+"/blocks",schemaPath:"#/properties/blocks/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data.head !== undefined){
let data27 = data.head;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.classes === undefined){
const err103 = {instancePath:instancePath+"/head",schemaPath:"#/properties/head/required",keyword:"required",params:{missingProperty: "classes"},message:"must have required property '"+"classes"+"'"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
for(const key5 in data27){
if(!(key5 === "classes")){
const err104 = {instancePath:instancePath+"/head",schemaPath:"#/properties/head/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data27.classes !== undefined){
let data28 = data27.classes;
const _errs76 = errors;
let valid32 = false;
const _errs77 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err105 = {instancePath:instancePath+"/head/classes",schemaPath:"#/properties/head/properties/classes/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 4096 || isNaN(data28)){
const err106 = {instancePath:instancePath+"/head/classes",schemaPath:"#/properties/head/properties/classes/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data28 < 1 || isNaN(data28)){
const err107 = {instancePath:instancePath+"/head/classes",schemaPath:"#/properties/head/properties/classes/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
var _valid3 = _errs77 === errors;
valid32 = valid32 || _valid3;
if(!valid32){
const _errs79 = errors;
if(typeof data28 !== "string"){
const err108 = {instancePath:instancePath+"/head/classes",schemaPath:"#/properties/head/properties/classes/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if("data" !== data28){
const err109 = {instancePath:instancePath+"/head/classes",schemaPath:"#/properties/head/properties/classes/anyOf/1/const",keyword:"const",params:{allowedValue: "data"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
var _valid3 = _errs79 === errors;
valid32 = valid32 || _valid3;
}
if(!valid32){
const err110 = {instancePath:instancePath+"/head/classes",schemaPath:"#/properties/head/properties/classes/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
else {
errors = _errs76;
if(vErrors !== null){
if(_errs76){
vErrors.length = _errs76;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err111 = {instancePath:instancePath+"/head",schemaPath:"#/properties/head/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err112 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const validateSpace: Validator<TypeOf<typeof spaceSchema>> = validate10;
