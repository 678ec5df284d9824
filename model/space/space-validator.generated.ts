// @ts-nocheck: written by npm run schemas; do not edit
import type { Validator } from '../../common/schema-problems.js';
import type { TypeOf } from '../../common/schema.js';
import type { spaceSchema } from './space-schema.js';

const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"space.schema.json","title":"edgelut search space","description":"A stem, searchable blocks, and a head. Every block picks one of the operations and an output width.","type":"object","additionalProperties":false,"required":["name","input","stem","blocks","head"],"properties":{"name":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]*$"},"input":{"type":"array","items":[{"description":"height","type":"integer","minimum":1,"maximum":4096},{"description":"width","type":"integer","minimum":1,"maximum":4096},{"description":"channels","type":"integer","minimum":1,"maximum":4096}],"additionalItems":false,"minItems":3,"maxItems":3},"stem":{"description":"CONV_2D, ReLU6","type":"object","additionalProperties":false,"required":["kernel","stride","width"],"properties":{"kernel":{"type":"integer","minimum":1,"maximum":4096},"stride":{"type":"integer","minimum":1,"maximum":8},"width":{"type":"integer","minimum":1,"maximum":4096}}},"blocks":{"type":"object","additionalProperties":false,"required":["strides","widths","operations"],"properties":{"strides":{"description":"one per block","type":"array","minItems":1,"maxItems":64,"items":{"type":"integer","minimum":1,"maximum":8}},"widths":{"description":"output widths that a block may pick","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"integer","minimum":1,"maximum":4096}},"operations":{"description":"sep_<kernel>, ir_<expansion>, se_<reduction>, conv_<kernel>, fused_<expansion>; skip only where a block keeps extents and width","type":"array","minItems":1,"uniqueItems":true,"items":{"description":"sep_<kernel>, ir_<expansion>, se_<reduction>, conv_<kernel>, fused_<expansion>, or skip","type":"string","pattern":"^(skip|(sep|ir|se|conv|fused)_[1-9][0-9]?)$"}}}},"head":{"description":"MEAN over height and width, FULLY_CONNECTED","type":"object","additionalProperties":false,"required":["classes"],"properties":{"classes":{"type":"integer","minimum":1,"maximum":4096}}}}};
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
if(Array.isArray(data1)){
if(data1.length > 3){
const err8 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/maxItems",keyword:"maxItems",params:{limit: 3},message:"must NOT have more than 3 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data1.length < 3){
const err9 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/minItems",keyword:"minItems",params:{limit: 3},message:"must NOT have fewer than 3 items"};
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
const err10 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/additionalItems",keyword:"additionalItems",params:{limit: 3},message:"must NOT have more than 3 items"};
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
const err11 = {instancePath:instancePath+"/input/0",schemaPath:"#/properties/input/items/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err12 = {instancePath:instancePath+"/input/0",schemaPath:"#/properties/input/items/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err13 = {instancePath:instancePath+"/input/0",schemaPath:"#/properties/input/items/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
const err14 = {instancePath:instancePath+"/input/1",schemaPath:"#/properties/input/items/1/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err15 = {instancePath:instancePath+"/input/1",schemaPath:"#/properties/input/items/1/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err16 = {instancePath:instancePath+"/input/1",schemaPath:"#/properties/input/items/1/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
const err17 = {instancePath:instancePath+"/input/2",schemaPath:"#/properties/input/items/2/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err18 = {instancePath:instancePath+"/input/2",schemaPath:"#/properties/input/items/2/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err19 = {instancePath:instancePath+"/input/2",schemaPath:"#/properties/input/items/2/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
const err20 = {instancePath:instancePath+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.stem !== undefined){
let data5 = data.stem;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.kernel === undefined){
const err21 = {instancePath:instancePath+"/stem",schemaPath:"#/properties/stem/required",keyword:"required",params:{missingProperty: "kernel"},message:"must have required property '"+"kernel"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data5.stride === undefined){
const err22 = {instancePath:instancePath+"/stem",schemaPath:"#/properties/stem/required",keyword:"required",params:{missingProperty: "stride"},message:"must have required property '"+"stride"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data5.width === undefined){
const err23 = {instancePath:instancePath+"/stem",schemaPath:"#/properties/stem/required",keyword:"required",params:{missingProperty: "width"},message:"must have required property '"+"width"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key1 in data5){
if(!(((key1 === "kernel") || (key1 === "stride")) || (key1 === "width"))){
const err24 = {instancePath:instancePath+"/stem",schemaPath:"#/properties/stem/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data5.kernel !== undefined){
let data6 = data5.kernel;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err25 = {instancePath:instancePath+"/stem/kernel",schemaPath:"#/properties/stem/properties/kernel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err26 = {instancePath:instancePath+"/stem/kernel",schemaPath:"#/properties/stem/properties/kernel/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err27 = {instancePath:instancePath+"/stem/kernel",schemaPath:"#/properties/stem/properties/kernel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data5.stride !== undefined){
let data7 = data5.stride;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err28 = {instancePath:instancePath+"/stem/stride",schemaPath:"#/properties/stem/properties/stride/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 8 || isNaN(data7)){
const err29 = {instancePath:instancePath+"/stem/stride",schemaPath:"#/properties/stem/properties/stride/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err30 = {instancePath:instancePath+"/stem/stride",schemaPath:"#/properties/stem/properties/stride/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data5.width !== undefined){
let data8 = data5.width;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err31 = {instancePath:instancePath+"/stem/width",schemaPath:"#/properties/stem/properties/width/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 4096 || isNaN(data8)){
const err32 = {instancePath:instancePath+"/stem/width",schemaPath:"#/properties/stem/properties/width/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err33 = {instancePath:instancePath+"/stem/width",schemaPath:"#/properties/stem/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
else {
const err34 = {instancePath:instancePath+"/stem",schemaPath:"#/properties/stem/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.blocks !== undefined){
let data9 = data.blocks;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.strides === undefined){
const err35 = {instancePath:instancePath+"/blocks",schemaPath:"#/properties/blocks/required",keyword:"required",params:{missingProperty: "strides"},message:"must have required property '"+"strides"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data9.widths === undefined){
const err36 = {instancePath:instancePath+"/blocks",schemaPath:"#/properties/blocks/required",keyword:"required",params:{missingProperty: "widths"},message:"must have required property '"+"widths"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data9.operations === undefined){
const err37 = {instancePath:instancePath+"/blocks",schemaPath:"#/properties/blocks/required",keyword:"required",params:{missingProperty: "operations"},message:"must have required property '"+"operations"+"'"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key2 in data9){
if(!(((key2 === "strides") || (key2 === "widths")) || (key2 === "operations"))){
const err38 = {instancePath:instancePath+"/blocks",schemaPath:"#/properties/blocks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data9.strides !== undefined){
let data10 = data9.strides;
if(Array.isArray(data10)){
if(data10.length > 64){
const err39 = {instancePath:instancePath+"/blocks/strides",schemaPath:"#/properties/blocks/properties/strides/maxItems",keyword:"maxItems",params:{limit: 64},message:"must NOT have more than 64 items"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data10.length < 1){
const err40 = {instancePath:instancePath+"/blocks/strides",schemaPath:"#/properties/blocks/properties/strides/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
const len2 = data10.length;
for(let i0=0; i0<len2; i0++){
let data11 = data10[i0];
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err41 = {instancePath:instancePath+"/blocks/strides/" + i0,schemaPath:"#/properties/blocks/properties/strides/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 8 || isNaN(data11)){
const err42 = {instancePath:instancePath+"/blocks/strides/" + i0,schemaPath:"#/properties/blocks/properties/strides/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data11 < 1 || isNaN(data11)){
const err43 = {instancePath:instancePath+"/blocks/strides/" + i0,schemaPath:"#/properties/blocks/properties/strides/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
}
else {
const err44 = {instancePath:instancePath+"/blocks/strides",schemaPath:"#/properties/blocks/properties/strides/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data9.widths !== undefined){
let data12 = data9.widths;
if(Array.isArray(data12)){
if(data12.length < 1){
const err45 = {instancePath:instancePath+"/blocks/widths",schemaPath:"#/properties/blocks/properties/widths/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
const len3 = data12.length;
for(let i1=0; i1<len3; i1++){
let data13 = data12[i1];
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err46 = {instancePath:instancePath+"/blocks/widths/" + i1,schemaPath:"#/properties/blocks/properties/widths/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 4096 || isNaN(data13)){
const err47 = {instancePath:instancePath+"/blocks/widths/" + i1,schemaPath:"#/properties/blocks/properties/widths/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err48 = {instancePath:instancePath+"/blocks/widths/" + i1,schemaPath:"#/properties/blocks/properties/widths/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
let i2 = data12.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data12[i2];
if(!(((typeof item0 == "number") && (!(item0 % 1) && !isNaN(item0))) && (isFinite(item0)))){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err49 = {instancePath:instancePath+"/blocks/widths",schemaPath:"#/properties/blocks/properties/widths/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err50 = {instancePath:instancePath+"/blocks/widths",schemaPath:"#/properties/blocks/properties/widths/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data9.operations !== undefined){
let data14 = data9.operations;
if(Array.isArray(data14)){
if(data14.length < 1){
const err51 = {instancePath:instancePath+"/blocks/operations",schemaPath:"#/properties/blocks/properties/operations/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
const len4 = data14.length;
for(let i3=0; i3<len4; i3++){
let data15 = data14[i3];
if(typeof data15 === "string"){
if(!pattern1.test(data15)){
const err52 = {instancePath:instancePath+"/blocks/operations/" + i3,schemaPath:"#/properties/blocks/properties/operations/items/pattern",keyword:"pattern",params:{pattern: "^(skip|(sep|ir|se|conv|fused)_[1-9][0-9]?)$"},message:"must match pattern \""+"^(skip|(sep|ir|se|conv|fused)_[1-9][0-9]?)$"+"\""};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/blocks/operations/" + i3,schemaPath:"#/properties/blocks/properties/operations/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
let i4 = data14.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data14[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err54 = {instancePath:instancePath+"/blocks/operations",schemaPath:"#/properties/blocks/properties/operations/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i4+" are identical)"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
break;
}
indices1[item1] = i4;
}
}
}
else {
const err55 = {instancePath:instancePath+"/blocks/operations",schemaPath:"#/properties/blocks/properties/operations/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
else {
const err56 = {instancePath:instancePath+"/blocks",schemaPath:"#/properties/blocks/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.head !== undefined){
let data16 = data.head;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.classes === undefined){
const err57 = {instancePath:instancePath+"/head",schemaPath:"#/properties/head/required",keyword:"required",params:{missingProperty: "classes"},message:"must have required property '"+"classes"+"'"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key3 in data16){
if(!(key3 === "classes")){
const err58 = {instancePath:instancePath+"/head",schemaPath:"#/properties/head/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data16.classes !== undefined){
let data17 = data16.classes;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err59 = {instancePath:instancePath+"/head/classes",schemaPath:"#/properties/head/properties/classes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 4096 || isNaN(data17)){
const err60 = {instancePath:instancePath+"/head/classes",schemaPath:"#/properties/head/properties/classes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data17 < 1 || isNaN(data17)){
const err61 = {instancePath:instancePath+"/head/classes",schemaPath:"#/properties/head/properties/classes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
}
else {
const err62 = {instancePath:instancePath+"/head",schemaPath:"#/properties/head/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err63 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const validateSpace: Validator<TypeOf<typeof spaceSchema>> = validate10;
