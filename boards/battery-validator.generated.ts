// @ts-nocheck: written by npm run schemas; do not edit
import type { Validator } from '../common/schema-problems.js';
import type { TypeOf } from '../common/schema.js';
import type { batterySchema } from './battery-schema.js';

const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"battery.schema.json","title":"edgelut battery file","description":"One kind of cell.","type":"object","additionalProperties":false,"required":["name","volts","capacity","pulseMilliamps","selfDischarge"],"properties":{"name":{"description":"of the cell, for people","type":"string","pattern":"\\S"},"volts":{"description":"nominal, of one cell","anyOf":[{"description":"no document that was read states it","type":"string","const":"unknown"},{"type":"object","additionalProperties":false,"required":["value","document","page","line"],"properties":{"value":{"description":"in the unit of the field","type":"number","minimum":0},"document":{"description":"its title and revision, or its address","type":"string","pattern":"\\S"},"page":{"description":"of the document; its section where it has no pages","type":"string","pattern":"\\S"},"line":{"description":"that states the value, as it stands there","type":"string","pattern":"\\S"}}}]},"capacity":{"description":"by load: what a cell gives falls with what is drawn","type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["milliamps","milliampHours"],"properties":{"milliamps":{"description":"the load","anyOf":[{"description":"no document that was read states it","type":"string","const":"unknown"},{"type":"object","additionalProperties":false,"required":["value","document","page","line"],"properties":{"value":{"description":"in the unit of the field","type":"number","minimum":0},"document":{"description":"its title and revision, or its address","type":"string","pattern":"\\S"},"page":{"description":"of the document; its section where it has no pages","type":"string","pattern":"\\S"},"line":{"description":"that states the value, as it stands there","type":"string","pattern":"\\S"}}}]},"milliampHours":{"description":"what it gives at this load, and at any smaller one that has no entry","anyOf":[{"description":"no document that was read states it","type":"string","const":"unknown"},{"type":"object","additionalProperties":false,"required":["value","document","page","line"],"properties":{"value":{"description":"in the unit of the field","type":"number","minimum":0},"document":{"description":"its title and revision, or its address","type":"string","pattern":"\\S"},"page":{"description":"of the document; its section where it has no pages","type":"string","pattern":"\\S"},"line":{"description":"that states the value, as it stands there","type":"string","pattern":"\\S"}}}]}}}},"pulseMilliamps":{"description":"the most that may be drawn for a moment","anyOf":[{"description":"no document that was read states it","type":"string","const":"unknown"},{"type":"object","additionalProperties":false,"required":["value","document","page","line"],"properties":{"value":{"description":"in the unit of the field","type":"number","minimum":0},"document":{"description":"its title and revision, or its address","type":"string","pattern":"\\S"},"page":{"description":"of the document; its section where it has no pages","type":"string","pattern":"\\S"},"line":{"description":"that states the value, as it stands there","type":"string","pattern":"\\S"}}}]},"selfDischarge":{"description":"what it loses by itself","type":"object","additionalProperties":false,"required":["losesPercent","days"],"properties":{"losesPercent":{"description":"of its charge, drawn or not","anyOf":[{"description":"no document that was read states it","type":"string","const":"unknown"},{"type":"object","additionalProperties":false,"required":["value","document","page","line"],"properties":{"value":{"description":"in the unit of the field","type":"number","minimum":0},"document":{"description":"its title and revision, or its address","type":"string","pattern":"\\S"},"page":{"description":"of the document; its section where it has no pages","type":"string","pattern":"\\S"},"line":{"description":"that states the value, as it stands there","type":"string","pattern":"\\S"}}}]},"days":{"description":"in so many days","anyOf":[{"description":"no document that was read states it","type":"string","const":"unknown"},{"type":"object","additionalProperties":false,"required":["value","document","page","line"],"properties":{"value":{"description":"in the unit of the field","type":"number","minimum":0},"document":{"description":"its title and revision, or its address","type":"string","pattern":"\\S"},"page":{"description":"of the document; its section where it has no pages","type":"string","pattern":"\\S"},"line":{"description":"that states the value, as it stands there","type":"string","pattern":"\\S"}}}]}}}}};
const pattern0 = new RegExp("\\S", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="battery.schema.json" */;
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
if(data.volts === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "volts"},message:"must have required property '"+"volts"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.capacity === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "capacity"},message:"must have required property '"+"capacity"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.pulseMilliamps === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "pulseMilliamps"},message:"must have required property '"+"pulseMilliamps"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.selfDischarge === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "selfDischarge"},message:"must have required property '"+"selfDischarge"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "volts")) || (key0 === "capacity")) || (key0 === "pulseMilliamps")) || (key0 === "selfDischarge"))){
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
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
if(data.volts !== undefined){
let data1 = data.volts;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if(typeof data1 !== "string"){
const err8 = {instancePath:instancePath+"/volts",schemaPath:"#/properties/volts/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if("unknown" !== data1){
const err9 = {instancePath:instancePath+"/volts",schemaPath:"#/properties/volts/anyOf/0/const",keyword:"const",params:{allowedValue: "unknown"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs8 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.value === undefined){
const err10 = {instancePath:instancePath+"/volts",schemaPath:"#/properties/volts/anyOf/1/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1.document === undefined){
const err11 = {instancePath:instancePath+"/volts",schemaPath:"#/properties/volts/anyOf/1/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data1.page === undefined){
const err12 = {instancePath:instancePath+"/volts",schemaPath:"#/properties/volts/anyOf/1/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data1.line === undefined){
const err13 = {instancePath:instancePath+"/volts",schemaPath:"#/properties/volts/anyOf/1/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 in data1){
if(!((((key1 === "value") || (key1 === "document")) || (key1 === "page")) || (key1 === "line"))){
const err14 = {instancePath:instancePath+"/volts",schemaPath:"#/properties/volts/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data1.value !== undefined){
let data2 = data1.value;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err15 = {instancePath:instancePath+"/volts/value",schemaPath:"#/properties/volts/anyOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/volts/value",schemaPath:"#/properties/volts/anyOf/1/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data1.document !== undefined){
let data3 = data1.document;
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err17 = {instancePath:instancePath+"/volts/document",schemaPath:"#/properties/volts/anyOf/1/properties/document/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/volts/document",schemaPath:"#/properties/volts/anyOf/1/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.page !== undefined){
let data4 = data1.page;
if(typeof data4 === "string"){
if(!pattern0.test(data4)){
const err19 = {instancePath:instancePath+"/volts/page",schemaPath:"#/properties/volts/anyOf/1/properties/page/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err20 = {instancePath:instancePath+"/volts/page",schemaPath:"#/properties/volts/anyOf/1/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data1.line !== undefined){
let data5 = data1.line;
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
const err21 = {instancePath:instancePath+"/volts/line",schemaPath:"#/properties/volts/anyOf/1/properties/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/volts/line",schemaPath:"#/properties/volts/anyOf/1/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/volts",schemaPath:"#/properties/volts/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err24 = {instancePath:instancePath+"/volts",schemaPath:"#/properties/volts/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
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
if(data.capacity !== undefined){
let data6 = data.capacity;
if(Array.isArray(data6)){
if(data6.length < 1){
const err25 = {instancePath:instancePath+"/capacity",schemaPath:"#/properties/capacity/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.milliamps === undefined){
const err26 = {instancePath:instancePath+"/capacity/" + i0,schemaPath:"#/properties/capacity/items/required",keyword:"required",params:{missingProperty: "milliamps"},message:"must have required property '"+"milliamps"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data7.milliampHours === undefined){
const err27 = {instancePath:instancePath+"/capacity/" + i0,schemaPath:"#/properties/capacity/items/required",keyword:"required",params:{missingProperty: "milliampHours"},message:"must have required property '"+"milliampHours"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data7){
if(!((key2 === "milliamps") || (key2 === "milliampHours"))){
const err28 = {instancePath:instancePath+"/capacity/" + i0,schemaPath:"#/properties/capacity/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data7.milliamps !== undefined){
let data8 = data7.milliamps;
const _errs25 = errors;
let valid6 = false;
const _errs26 = errors;
if(typeof data8 !== "string"){
const err29 = {instancePath:instancePath+"/capacity/" + i0+"/milliamps",schemaPath:"#/properties/capacity/items/properties/milliamps/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if("unknown" !== data8){
const err30 = {instancePath:instancePath+"/capacity/" + i0+"/milliamps",schemaPath:"#/properties/capacity/items/properties/milliamps/anyOf/0/const",keyword:"const",params:{allowedValue: "unknown"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid1 = _errs26 === errors;
valid6 = valid6 || _valid1;
if(!valid6){
const _errs28 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.value === undefined){
const err31 = {instancePath:instancePath+"/capacity/" + i0+"/milliamps",schemaPath:"#/properties/capacity/items/properties/milliamps/anyOf/1/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data8.document === undefined){
const err32 = {instancePath:instancePath+"/capacity/" + i0+"/milliamps",schemaPath:"#/properties/capacity/items/properties/milliamps/anyOf/1/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data8.page === undefined){
const err33 = {instancePath:instancePath+"/capacity/" + i0+"/milliamps",schemaPath:"#/properties/capacity/items/properties/milliamps/anyOf/1/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data8.line === undefined){
const err34 = {instancePath:instancePath+"/capacity/" + i0+"/milliamps",schemaPath:"#/properties/capacity/items/properties/milliamps/anyOf/1/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key3 in data8){
if(!((((key3 === "value") || (key3 === "document")) || (key3 === "page")) || (key3 === "line"))){
const err35 = {instancePath:instancePath+"/capacity/" + i0+"/milliamps",schemaPath:"#/properties/capacity/items/properties/milliamps/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data8.value !== undefined){
let data9 = data8.value;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err36 = {instancePath:instancePath+"/capacity/" + i0+"/milliamps/value",schemaPath:"#/properties/capacity/items/properties/milliamps/anyOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/capacity/" + i0+"/milliamps/value",schemaPath:"#/properties/capacity/items/properties/milliamps/anyOf/1/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data8.document !== undefined){
let data10 = data8.document;
if(typeof data10 === "string"){
if(!pattern0.test(data10)){
const err38 = {instancePath:instancePath+"/capacity/" + i0+"/milliamps/document",schemaPath:"#/properties/capacity/items/properties/milliamps/anyOf/1/properties/document/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/capacity/" + i0+"/milliamps/document",schemaPath:"#/properties/capacity/items/properties/milliamps/anyOf/1/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data8.page !== undefined){
let data11 = data8.page;
if(typeof data11 === "string"){
if(!pattern0.test(data11)){
const err40 = {instancePath:instancePath+"/capacity/" + i0+"/milliamps/page",schemaPath:"#/properties/capacity/items/properties/milliamps/anyOf/1/properties/page/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/capacity/" + i0+"/milliamps/page",schemaPath:"#/properties/capacity/items/properties/milliamps/anyOf/1/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data8.line !== undefined){
let data12 = data8.line;
if(typeof data12 === "string"){
if(!pattern0.test(data12)){
const err42 = {instancePath:instancePath+"/capacity/" + i0+"/milliamps/line",schemaPath:"#/properties/capacity/items/properties/milliamps/anyOf/1/properties/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/capacity/" + i0+"/milliamps/line",schemaPath:"#/properties/capacity/items/properties/milliamps/anyOf/1/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err44 = {instancePath:instancePath+"/capacity/" + i0+"/milliamps",schemaPath:"#/properties/capacity/items/properties/milliamps/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid1 = _errs28 === errors;
valid6 = valid6 || _valid1;
}
if(!valid6){
const err45 = {instancePath:instancePath+"/capacity/" + i0+"/milliamps",schemaPath:"#/properties/capacity/items/properties/milliamps/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
if(data7.milliampHours !== undefined){
let data13 = data7.milliampHours;
const _errs40 = errors;
let valid8 = false;
const _errs41 = errors;
if(typeof data13 !== "string"){
const err46 = {instancePath:instancePath+"/capacity/" + i0+"/milliampHours",schemaPath:"#/properties/capacity/items/properties/milliampHours/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if("unknown" !== data13){
const err47 = {instancePath:instancePath+"/capacity/" + i0+"/milliampHours",schemaPath:"#/properties/capacity/items/properties/milliampHours/anyOf/0/const",keyword:"const",params:{allowedValue: "unknown"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var _valid2 = _errs41 === errors;
valid8 = valid8 || _valid2;
if(!valid8){
const _errs43 = errors;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.value === undefined){
const err48 = {instancePath:instancePath+"/capacity/" + i0+"/milliampHours",schemaPath:"#/properties/capacity/items/properties/milliampHours/anyOf/1/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data13.document === undefined){
const err49 = {instancePath:instancePath+"/capacity/" + i0+"/milliampHours",schemaPath:"#/properties/capacity/items/properties/milliampHours/anyOf/1/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data13.page === undefined){
const err50 = {instancePath:instancePath+"/capacity/" + i0+"/milliampHours",schemaPath:"#/properties/capacity/items/properties/milliampHours/anyOf/1/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data13.line === undefined){
const err51 = {instancePath:instancePath+"/capacity/" + i0+"/milliampHours",schemaPath:"#/properties/capacity/items/properties/milliampHours/anyOf/1/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key4 in data13){
if(!((((key4 === "value") || (key4 === "document")) || (key4 === "page")) || (key4 === "line"))){
const err52 = {instancePath:instancePath+"/capacity/" + i0+"/milliampHours",schemaPath:"#/properties/capacity/items/properties/milliampHours/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data13.value !== undefined){
let data14 = data13.value;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err53 = {instancePath:instancePath+"/capacity/" + i0+"/milliampHours/value",schemaPath:"#/properties/capacity/items/properties/milliampHours/anyOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err54 = {instancePath:instancePath+"/capacity/" + i0+"/milliampHours/value",schemaPath:"#/properties/capacity/items/properties/milliampHours/anyOf/1/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data13.document !== undefined){
let data15 = data13.document;
if(typeof data15 === "string"){
if(!pattern0.test(data15)){
const err55 = {instancePath:instancePath+"/capacity/" + i0+"/milliampHours/document",schemaPath:"#/properties/capacity/items/properties/milliampHours/anyOf/1/properties/document/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err56 = {instancePath:instancePath+"/capacity/" + i0+"/milliampHours/document",schemaPath:"#/properties/capacity/items/properties/milliampHours/anyOf/1/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data13.page !== undefined){
let data16 = data13.page;
if(typeof data16 === "string"){
if(!pattern0.test(data16)){
const err57 = {instancePath:instancePath+"/capacity/" + i0+"/milliampHours/page",schemaPath:"#/properties/capacity/items/properties/milliampHours/anyOf/1/properties/page/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/capacity/" + i0+"/milliampHours/page",schemaPath:"#/properties/capacity/items/properties/milliampHours/anyOf/1/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data13.line !== undefined){
let data17 = data13.line;
if(typeof data17 === "string"){
if(!pattern0.test(data17)){
const err59 = {instancePath:instancePath+"/capacity/" + i0+"/milliampHours/line",schemaPath:"#/properties/capacity/items/properties/milliampHours/anyOf/1/properties/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/capacity/" + i0+"/milliampHours/line",schemaPath:"#/properties/capacity/items/properties/milliampHours/anyOf/1/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/capacity/" + i0+"/milliampHours",schemaPath:"#/properties/capacity/items/properties/milliampHours/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
var _valid2 = _errs43 === errors;
valid8 = valid8 || _valid2;
}
if(!valid8){
const err62 = {instancePath:instancePath+"/capacity/" + i0+"/milliampHours",schemaPath:"#/properties/capacity/items/properties/milliampHours/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
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
}
}
else {
const err63 = {instancePath:instancePath+"/capacity/" + i0,schemaPath:"#/properties/capacity/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/capacity",schemaPath:"#/properties/capacity/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.pulseMilliamps !== undefined){
let data18 = data.pulseMilliamps;
const _errs55 = errors;
let valid10 = false;
const _errs56 = errors;
if(typeof data18 !== "string"){
const err65 = {instancePath:instancePath+"/pulseMilliamps",schemaPath:"#/properties/pulseMilliamps/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if("unknown" !== data18){
const err66 = {instancePath:instancePath+"/pulseMilliamps",schemaPath:"#/properties/pulseMilliamps/anyOf/0/const",keyword:"const",params:{allowedValue: "unknown"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
var _valid3 = _errs56 === errors;
valid10 = valid10 || _valid3;
if(!valid10){
const _errs58 = errors;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.value === undefined){
const err67 = {instancePath:instancePath+"/pulseMilliamps",schemaPath:"#/properties/pulseMilliamps/anyOf/1/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data18.document === undefined){
const err68 = {instancePath:instancePath+"/pulseMilliamps",schemaPath:"#/properties/pulseMilliamps/anyOf/1/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data18.page === undefined){
const err69 = {instancePath:instancePath+"/pulseMilliamps",schemaPath:"#/properties/pulseMilliamps/anyOf/1/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data18.line === undefined){
const err70 = {instancePath:instancePath+"/pulseMilliamps",schemaPath:"#/properties/pulseMilliamps/anyOf/1/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key5 in data18){
if(!((((key5 === "value") || (key5 === "document")) || (key5 === "page")) || (key5 === "line"))){
const err71 = {instancePath:instancePath+"/pulseMilliamps",schemaPath:"#/properties/pulseMilliamps/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data18.value !== undefined){
let data19 = data18.value;
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
const err72 = {instancePath:instancePath+"/pulseMilliamps/value",schemaPath:"#/properties/pulseMilliamps/anyOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/pulseMilliamps/value",schemaPath:"#/properties/pulseMilliamps/anyOf/1/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data18.document !== undefined){
let data20 = data18.document;
if(typeof data20 === "string"){
if(!pattern0.test(data20)){
const err74 = {instancePath:instancePath+"/pulseMilliamps/document",schemaPath:"#/properties/pulseMilliamps/anyOf/1/properties/document/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err75 = {instancePath:instancePath+"/pulseMilliamps/document",schemaPath:"#/properties/pulseMilliamps/anyOf/1/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data18.page !== undefined){
let data21 = data18.page;
if(typeof data21 === "string"){
if(!pattern0.test(data21)){
const err76 = {instancePath:instancePath+"/pulseMilliamps/page",schemaPath:"#/properties/pulseMilliamps/anyOf/1/properties/page/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/pulseMilliamps/page",schemaPath:"#/properties/pulseMilliamps/anyOf/1/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data18.line !== undefined){
let data22 = data18.line;
if(typeof data22 === "string"){
if(!pattern0.test(data22)){
const err78 = {instancePath:instancePath+"/pulseMilliamps/line",schemaPath:"#/properties/pulseMilliamps/anyOf/1/properties/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/pulseMilliamps/line",schemaPath:"#/properties/pulseMilliamps/anyOf/1/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/pulseMilliamps",schemaPath:"#/properties/pulseMilliamps/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
var _valid3 = _errs58 === errors;
valid10 = valid10 || _valid3;
}
if(!valid10){
const err81 = {instancePath:instancePath+"/pulseMilliamps",schemaPath:"#/properties/pulseMilliamps/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
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
if(data.selfDischarge !== undefined){
let data23 = data.selfDischarge;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.losesPercent === undefined){
const err82 = {instancePath:instancePath+"/selfDischarge",schemaPath:"#/properties/selfDischarge/required",keyword:"required",params:{missingProperty: "losesPercent"},message:"must have required property '"+"losesPercent"+"'"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data23.days === undefined){
const err83 = {instancePath:instancePath+"/selfDischarge",schemaPath:"#/properties/selfDischarge/required",keyword:"required",params:{missingProperty: "days"},message:"must have required property '"+"days"+"'"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
for(const key6 in data23){
if(!((key6 === "losesPercent") || (key6 === "days"))){
const err84 = {instancePath:instancePath+"/selfDischarge",schemaPath:"#/properties/selfDischarge/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data23.losesPercent !== undefined){
let data24 = data23.losesPercent;
const _errs73 = errors;
let valid13 = false;
const _errs74 = errors;
if(typeof data24 !== "string"){
const err85 = {instancePath:instancePath+"/selfDischarge/losesPercent",schemaPath:"#/properties/selfDischarge/properties/losesPercent/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if("unknown" !== data24){
const err86 = {instancePath:instancePath+"/selfDischarge/losesPercent",schemaPath:"#/properties/selfDischarge/properties/losesPercent/anyOf/0/const",keyword:"const",params:{allowedValue: "unknown"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
var _valid4 = _errs74 === errors;
valid13 = valid13 || _valid4;
if(!valid13){
const _errs76 = errors;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.value === undefined){
const err87 = {instancePath:instancePath+"/selfDischarge/losesPercent",schemaPath:"#/properties/selfDischarge/properties/losesPercent/anyOf/1/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data24.document === undefined){
const err88 = {instancePath:instancePath+"/selfDischarge/losesPercent",schemaPath:"#/properties/selfDischarge/properties/losesPercent/anyOf/1/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data24.page === undefined){
const err89 = {instancePath:instancePath+"/selfDischarge/losesPercent",schemaPath:"#/properties/selfDischarge/properties/losesPercent/anyOf/1/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data24.line === undefined){
const err90 = {instancePath:instancePath+"/selfDischarge/losesPercent",schemaPath:"#/properties/selfDischarge/properties/losesPercent/anyOf/1/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
for(const key7 in data24){
if(!((((key7 === "value") || (key7 === "document")) || (key7 === "page")) || (key7 === "line"))){
const err91 = {instancePath:instancePath+"/selfDischarge/losesPercent",schemaPath:"#/properties/selfDischarge/properties/losesPercent/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data24.value !== undefined){
let data25 = data24.value;
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 0 || isNaN(data25)){
const err92 = {instancePath:instancePath+"/selfDischarge/losesPercent/value",schemaPath:"#/properties/selfDischarge/properties/losesPercent/anyOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/selfDischarge/losesPercent/value",schemaPath:"#/properties/selfDischarge/properties/losesPercent/anyOf/1/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data24.document !== undefined){
let data26 = data24.document;
if(typeof data26 === "string"){
if(!pattern0.test(data26)){
const err94 = {instancePath:instancePath+"/selfDischarge/losesPercent/document",schemaPath:"#/properties/selfDischarge/properties/losesPercent/anyOf/1/properties/document/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err95 = {instancePath:instancePath+"/selfDischarge/losesPercent/document",schemaPath:"#/properties/selfDischarge/properties/losesPercent/anyOf/1/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data24.page !== undefined){
let data27 = data24.page;
if(typeof data27 === "string"){
if(!pattern0.test(data27)){
const err96 = {instancePath:instancePath+"/selfDischarge/losesPercent/page",schemaPath:"#/properties/selfDischarge/properties/losesPercent/anyOf/1/properties/page/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/selfDischarge/losesPercent/page",schemaPath:"#/properties/selfDischarge/properties/losesPercent/anyOf/1/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data24.line !== undefined){
let data28 = data24.line;
if(typeof data28 === "string"){
if(!pattern0.test(data28)){
const err98 = {instancePath:instancePath+"/selfDischarge/losesPercent/line",schemaPath:"#/properties/selfDischarge/properties/losesPercent/anyOf/1/properties/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err99 = {instancePath:instancePath+"/selfDischarge/losesPercent/line",schemaPath:"#/properties/selfDischarge/properties/losesPercent/anyOf/1/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath:instancePath+"/selfDischarge/losesPercent",schemaPath:"#/properties/selfDischarge/properties/losesPercent/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
var _valid4 = _errs76 === errors;
valid13 = valid13 || _valid4;
}
if(!valid13){
const err101 = {instancePath:instancePath+"/selfDischarge/losesPercent",schemaPath:"#/properties/selfDischarge/properties/losesPercent/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
else {
errors = _errs73;
if(vErrors !== null){
if(_errs73){
vErrors.length = _errs73;
}
else {
vErrors = null;
}
}
}
}
if(data23.days !== undefined){
let data29 = data23.days;
const _errs88 = errors;
let valid15 = false;
const _errs89 = errors;
if(typeof data29 !== "string"){
const err102 = {instancePath:instancePath+"/selfDischarge/days",schemaPath:"#/properties/selfDischarge/properties/days/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if("unknown" !== data29){
const err103 = {instancePath:instancePath+"/selfDischarge/days",schemaPath:"#/properties/selfDischarge/properties/days/anyOf/0/const",keyword:"const",params:{allowedValue: "unknown"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
var _valid5 = _errs89 === errors;
valid15 = valid15 || _valid5;
if(!valid15){
const _errs91 = errors;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.value === undefined){
const err104 = {instancePath:instancePath+"/selfDischarge/days",schemaPath:"#/properties/selfDischarge/properties/days/anyOf/1/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(data29.document === undefined){
const err105 = {instancePath:instancePath+"/selfDischarge/days",schemaPath:"#/properties/selfDischarge/properties/days/anyOf/1/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(data29.page === undefined){
const err106 = {instancePath:instancePath+"/selfDischarge/days",schemaPath:"#/properties/selfDischarge/properties/days/anyOf/1/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data29.line === undefined){
const err107 = {instancePath:instancePath+"/selfDischarge/days",schemaPath:"#/properties/selfDischarge/properties/days/anyOf/1/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
for(const key8 in data29){
if(!((((key8 === "value") || (key8 === "document")) || (key8 === "page")) || (key8 === "line"))){
const err108 = {instancePath:instancePath+"/selfDischarge/days",schemaPath:"#/properties/selfDischarge/properties/days/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data29.value !== undefined){
let data30 = data29.value;
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 0 || isNaN(data30)){
const err109 = {instancePath:instancePath+"/selfDischarge/days/value",schemaPath:"#/properties/selfDischarge/properties/days/anyOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/selfDischarge/days/value",schemaPath:"#/properties/selfDischarge/properties/days/anyOf/1/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data29.document !== undefined){
let data31 = data29.document;
if(typeof data31 === "string"){
if(!pattern0.test(data31)){
const err111 = {instancePath:instancePath+"/selfDischarge/days/document",schemaPath:"#/properties/selfDischarge/properties/days/anyOf/1/properties/document/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/selfDischarge/days/document",schemaPath:"#/properties/selfDischarge/properties/days/anyOf/1/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data29.page !== undefined){
let data32 = data29.page;
if(typeof data32 === "string"){
if(!pattern0.test(data32)){
const err113 = {instancePath:instancePath+"/selfDischarge/days/page",schemaPath:"#/properties/selfDischarge/properties/days/anyOf/1/properties/page/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/selfDischarge/days/page",schemaPath:"#/properties/selfDischarge/properties/days/anyOf/1/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data29.line !== undefined){
let data33 = data29.line;
if(typeof data33 === "string"){
if(!pattern0.test(data33)){
const err115 = {instancePath:instancePath+"/selfDischarge/days/line",schemaPath:"#/properties/selfDischarge/properties/days/anyOf/1/properties/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/selfDischarge/days/line",schemaPath:"#/properties/selfDischarge/properties/days/anyOf/1/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err117 = {instancePath:instancePath+"/selfDischarge/days",schemaPath:"#/properties/selfDischarge/properties/days/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
var _valid5 = _errs91 === errors;
valid15 = valid15 || _valid5;
}
if(!valid15){
const err118 = {instancePath:instancePath+"/selfDischarge/days",schemaPath:"#/properties/selfDischarge/properties/days/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
else {
errors = _errs88;
if(vErrors !== null){
if(_errs88){
vErrors.length = _errs88;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err119 = {instancePath:instancePath+"/selfDischarge",schemaPath:"#/properties/selfDischarge/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
else {
const err120 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const validateBattery: Validator<TypeOf<typeof batterySchema>> = validate10;
