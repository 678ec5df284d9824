// @ts-nocheck: written by npm run schemas; do not edit
import type { Validator } from '../common/schema-problems.js';
import type { TypeOf } from '../common/schema.js';
import type { boardSchema } from './board-schema.js';

const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"board.schema.json","title":"edgelut board file","description":"One kind of device. Sizes are in bytes, clocks in Hz.","type":"object","additionalProperties":false,"required":["id","name","core","isa","clockHz","memory","firmware","targets","verified"],"properties":{"id":{"description":"name of the file, without its ending","type":"string","pattern":"^[a-z0-9][a-z0-9-]*$"},"name":{"description":"of the device, for people","type":"string"},"core":{"description":"processor core, e.g. Cortex-M7F","type":"string"},"isa":{"description":"instruction set, e.g. ARMv7E-M + FPv5-D16","type":"string"},"clockHz":{"description":"nominal clock of the core","type":"integer","minimum":1},"memory":{"description":"sizes in bytes, and names of memories","type":"object","additionalProperties":false,"required":["flash","sram","arena","window","weights","tensors"],"properties":{"flash":{"description":"program memory of the board","type":"integer","minimum":1},"sram":{"description":"data memory of the board","type":"integer","minimum":1},"arena":{"description":"tensor arena the firmware gets","type":"integer","minimum":1024,"multipleOf":16},"window":{"description":"room for one model, in the memory that holds weights","type":"integer","minimum":1024,"multipleOf":16},"weights":{"description":"memory that holds the model window, e.g. flash","type":"string"},"tensors":{"description":"memory that holds the arena, e.g. axi-sram","type":"string"}}},"firmware":{"description":"what is built for it","type":"object","additionalProperties":false,"required":["toolchain","flags"],"properties":{"toolchain":{"description":"what the compiler's programs begin with","type":"string","enum":["arm-none-eabi","riscv64-unknown-elf","aarch64-linux-gnu"]},"flags":{"description":"compiler flags that select the board's own ISA","type":"array","items":{"type":"string"}}}},"usb":{"description":"devices that the board, or its debug probe, is on USB","type":"array","items":{"type":"object","additionalProperties":false,"required":["vendor","product"],"properties":{"vendor":{"description":"four hexadecimal digits","type":"string","pattern":"^[0-9a-f]{4}$"},"product":{"description":"four hexadecimal digits","type":"string","pattern":"^[0-9a-f]{4}$"}}}},"hardware":{"description":"oscillator, pins and the like, as the firmware port asks for them: it sees oscillatorHz as LUT_OSCILLATOR_HZ","type":"object","propertyNames":{"pattern":"^[a-z][A-Za-z0-9_]*$"},"additionalProperties":{"type":"integer","minimum":0}},"targets":{"description":"the ways in which the board exists; silicon only where its firmware port runs on the real board","type":"object","additionalProperties":false,"properties":{"silicon":{"description":"the real board; absent while no firmware port for it exists","type":"object","additionalProperties":false,"required":["port","baud"],"properties":{"port":{"description":"firmware port: folder under firmware-harness/ports","type":"string","pattern":"^[a-z0-9][a-z0-9-]*$"},"baud":{"description":"of its serial port","type":"integer","minimum":9600}}},"emulator":{"description":"the machine that runs the firmware where there is no board","type":"object","additionalProperties":false,"required":["kind","port","system","machine","standIn","icountShift"],"properties":{"kind":{"description":"what emulates","type":"string","enum":["qemu"]},"port":{"description":"firmware port: folder under firmware-harness/ports","type":"string","pattern":"^[a-z0-9][a-z0-9-]*$"},"system":{"description":"QEMU program, e.g. qemu-system-arm","type":"string"},"machine":{"description":"machine of QEMU, e.g. mps2-an500","type":"string"},"standIn":{"description":"QEMU lacks the board; this machine takes its place, within the board's own ISA and memory","type":"boolean"},"icountShift":{"description":"an instruction takes 2^shift ns of virtual time","type":"integer","minimum":0,"maximum":10},"arguments":{"description":"more of QEMU's arguments","type":"array","items":{"type":"string"}}}}}},"runtimes":{"description":"by the name of a runtime other than builtin: where its code takes room from the model window","type":"object","additionalProperties":{"description":"what a runtime changes","type":"object","additionalProperties":false,"required":["window"],"properties":{"window":{"description":"instead of memory.window","type":"integer","minimum":1024,"multipleOf":16}}}},"power":{"description":"drawn while computing at the nominal clock; only from a published source","type":"object","additionalProperties":false,"required":["activeMilliwatts","volts","source"],"properties":{"activeMilliwatts":{"description":"while it computes","type":"number","exclusiveMinimum":0},"volts":{"description":"supply voltage it was measured at","type":"number","exclusiveMinimum":0},"source":{"description":"who published it, and where","type":"string","pattern":"\\S"}}},"published":{"description":"what others report of a latency table of this board on silicon","type":"object","additionalProperties":false,"required":["validation","source"],"properties":{"validation":{"description":"what it says of such a board, as a part of a sentence","type":"string","pattern":"\\S"},"source":{"description":"who published it, as the subject of that sentence","type":"string","pattern":"\\S"}}},"verified":{"description":"where the firmware has been seen to work","type":"object","additionalProperties":false,"required":["emulator","silicon"],"properties":{"emulator":{"description":"on which emulator","type":"string"},"silicon":{"description":"on which board","type":"string"}}}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[a-z0-9][a-z0-9-]*$", "u");
const pattern1 = new RegExp("^[0-9a-f]{4}$", "u");
const pattern3 = new RegExp("^[a-z][A-Za-z0-9_]*$", "u");
const pattern6 = new RegExp("\\S", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="board.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.core === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "core"},message:"must have required property '"+"core"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.isa === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "isa"},message:"must have required property '"+"isa"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.clockHz === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "clockHz"},message:"must have required property '"+"clockHz"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.memory === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "memory"},message:"must have required property '"+"memory"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.firmware === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "firmware"},message:"must have required property '"+"firmware"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.targets === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "targets"},message:"must have required property '"+"targets"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.verified === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verified"},message:"must have required property '"+"verified"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]*$"+"\""};
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
const err11 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err12 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.core !== undefined){
if(typeof data.core !== "string"){
const err13 = {instancePath:instancePath+"/core",schemaPath:"#/properties/core/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.isa !== undefined){
if(typeof data.isa !== "string"){
const err14 = {instancePath:instancePath+"/isa",schemaPath:"#/properties/isa/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.clockHz !== undefined){
let data4 = data.clockHz;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err15 = {instancePath:instancePath+"/clockHz",schemaPath:"#/properties/clockHz/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 1 || isNaN(data4)){
const err16 = {instancePath:instancePath+"/clockHz",schemaPath:"#/properties/clockHz/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data.memory !== undefined){
let data5 = data.memory;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.flash === undefined){
const err17 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/required",keyword:"required",params:{missingProperty: "flash"},message:"must have required property '"+"flash"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data5.sram === undefined){
const err18 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/required",keyword:"required",params:{missingProperty: "sram"},message:"must have required property '"+"sram"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data5.arena === undefined){
const err19 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/required",keyword:"required",params:{missingProperty: "arena"},message:"must have required property '"+"arena"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data5.window === undefined){
const err20 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/required",keyword:"required",params:{missingProperty: "window"},message:"must have required property '"+"window"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data5.weights === undefined){
const err21 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/required",keyword:"required",params:{missingProperty: "weights"},message:"must have required property '"+"weights"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data5.tensors === undefined){
const err22 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/required",keyword:"required",params:{missingProperty: "tensors"},message:"must have required property '"+"tensors"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key1 in data5){
if(!((((((key1 === "flash") || (key1 === "sram")) || (key1 === "arena")) || (key1 === "window")) || (key1 === "weights")) || (key1 === "tensors"))){
const err23 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data5.flash !== undefined){
let data6 = data5.flash;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err24 = {instancePath:instancePath+"/memory/flash",schemaPath:"#/properties/memory/properties/flash/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
const err25 = {instancePath:instancePath+"/memory/flash",schemaPath:"#/properties/memory/properties/flash/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data5.sram !== undefined){
let data7 = data5.sram;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err26 = {instancePath:instancePath+"/memory/sram",schemaPath:"#/properties/memory/properties/sram/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
const err27 = {instancePath:instancePath+"/memory/sram",schemaPath:"#/properties/memory/properties/sram/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data5.arena !== undefined){
let data8 = data5.arena;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err28 = {instancePath:instancePath+"/memory/arena",schemaPath:"#/properties/memory/properties/arena/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1024 || isNaN(data8)){
const err29 = {instancePath:instancePath+"/memory/arena",schemaPath:"#/properties/memory/properties/arena/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
let res0;
if((16 === 0 || (res0 = data8/16, res0 !== parseInt(res0)))){
const err30 = {instancePath:instancePath+"/memory/arena",schemaPath:"#/properties/memory/properties/arena/multipleOf",keyword:"multipleOf",params:{multipleOf: 16},message:"must be multiple of 16"};
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
if(data5.window !== undefined){
let data9 = data5.window;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err31 = {instancePath:instancePath+"/memory/window",schemaPath:"#/properties/memory/properties/window/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1024 || isNaN(data9)){
const err32 = {instancePath:instancePath+"/memory/window",schemaPath:"#/properties/memory/properties/window/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
let res1;
if((16 === 0 || (res1 = data9/16, res1 !== parseInt(res1)))){
const err33 = {instancePath:instancePath+"/memory/window",schemaPath:"#/properties/memory/properties/window/multipleOf",keyword:"multipleOf",params:{multipleOf: 16},message:"must be multiple of 16"};
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
if(data5.weights !== undefined){
if(typeof data5.weights !== "string"){
const err34 = {instancePath:instancePath+"/memory/weights",schemaPath:"#/properties/memory/properties/weights/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data5.tensors !== undefined){
if(typeof data5.tensors !== "string"){
const err35 = {instancePath:instancePath+"/memory/tensors",schemaPath:"#/properties/memory/properties/tensors/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/memory",schemaPath:"#/properties/memory/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.firmware !== undefined){
let data12 = data.firmware;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.toolchain === undefined){
const err37 = {instancePath:instancePath+"/firmware",schemaPath:"#/properties/firmware/required",keyword:"required",params:{missingProperty: "toolchain"},message:"must have required property '"+"toolchain"+"'"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data12.flags === undefined){
const err38 = {instancePath:instancePath+"/firmware",schemaPath:"#/properties/firmware/required",keyword:"required",params:{missingProperty: "flags"},message:"must have required property '"+"flags"+"'"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key2 in data12){
if(!((key2 === "toolchain") || (key2 === "flags"))){
const err39 = {instancePath:instancePath+"/firmware",schemaPath:"#/properties/firmware/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data12.toolchain !== undefined){
let data13 = data12.toolchain;
if(typeof data13 !== "string"){
const err40 = {instancePath:instancePath+"/firmware/toolchain",schemaPath:"#/properties/firmware/properties/toolchain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!(((data13 === "arm-none-eabi") || (data13 === "riscv64-unknown-elf")) || (data13 === "aarch64-linux-gnu"))){
const err41 = {instancePath:instancePath+"/firmware/toolchain",schemaPath:"#/properties/firmware/properties/toolchain/enum",keyword:"enum",params:{allowedValues: schema11.properties.firmware.properties.toolchain.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data12.flags !== undefined){
let data14 = data12.flags;
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
if(typeof data14[i0] !== "string"){
const err42 = {instancePath:instancePath+"/firmware/flags/" + i0,schemaPath:"#/properties/firmware/properties/flags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/firmware/flags",schemaPath:"#/properties/firmware/properties/flags/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err44 = {instancePath:instancePath+"/firmware",schemaPath:"#/properties/firmware/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.usb !== undefined){
let data16 = data.usb;
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
let data17 = data16[i1];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.vendor === undefined){
const err45 = {instancePath:instancePath+"/usb/" + i1,schemaPath:"#/properties/usb/items/required",keyword:"required",params:{missingProperty: "vendor"},message:"must have required property '"+"vendor"+"'"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data17.product === undefined){
const err46 = {instancePath:instancePath+"/usb/" + i1,schemaPath:"#/properties/usb/items/required",keyword:"required",params:{missingProperty: "product"},message:"must have required property '"+"product"+"'"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key3 in data17){
if(!((key3 === "vendor") || (key3 === "product"))){
const err47 = {instancePath:instancePath+"/usb/" + i1,schemaPath:"#/properties/usb/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data17.vendor !== undefined){
let data18 = data17.vendor;
if(typeof data18 === "string"){
if(!pattern1.test(data18)){
const err48 = {instancePath:instancePath+"/usb/" + i1+"/vendor",schemaPath:"#/properties/usb/items/properties/vendor/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{4}$"},message:"must match pattern \""+"^[0-9a-f]{4}$"+"\""};
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
const err49 = {instancePath:instancePath+"/usb/" + i1+"/vendor",schemaPath:"#/properties/usb/items/properties/vendor/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data17.product !== undefined){
let data19 = data17.product;
if(typeof data19 === "string"){
if(!pattern1.test(data19)){
const err50 = {instancePath:instancePath+"/usb/" + i1+"/product",schemaPath:"#/properties/usb/items/properties/product/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{4}$"},message:"must match pattern \""+"^[0-9a-f]{4}$"+"\""};
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
const err51 = {instancePath:instancePath+"/usb/" + i1+"/product",schemaPath:"#/properties/usb/items/properties/product/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/usb/" + i1,schemaPath:"#/properties/usb/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err53 = {instancePath:instancePath+"/usb",schemaPath:"#/properties/usb/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.hardware !== undefined){
let data20 = data.hardware;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key4 in data20){
const _errs47 = errors;
if(typeof key4 === "string"){
if(!pattern3.test(key4)){
const err54 = {instancePath:instancePath+"/hardware",schemaPath:"#/properties/hardware/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[a-z][A-Za-z0-9_]*$"+"\"",propertyName:key4};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
var valid8 = _errs47 === errors;
if(!valid8){
const err55 = {instancePath:instancePath+"/hardware",schemaPath:"#/properties/hardware/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
for(const key5 in data20){
let data21 = data20[key5];
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err56 = {instancePath:instancePath+"/hardware/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hardware/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 0 || isNaN(data21)){
const err57 = {instancePath:instancePath+"/hardware/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hardware/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
else {
const err58 = {instancePath:instancePath+"/hardware",schemaPath:"#/properties/hardware/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.targets !== undefined){
let data22 = data.targets;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key6 in data22){
if(!((key6 === "silicon") || (key6 === "emulator"))){
const err59 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data22.silicon !== undefined){
let data23 = data22.silicon;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.port === undefined){
const err60 = {instancePath:instancePath+"/targets/silicon",schemaPath:"#/properties/targets/properties/silicon/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data23.baud === undefined){
const err61 = {instancePath:instancePath+"/targets/silicon",schemaPath:"#/properties/targets/properties/silicon/required",keyword:"required",params:{missingProperty: "baud"},message:"must have required property '"+"baud"+"'"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
for(const key7 in data23){
if(!((key7 === "port") || (key7 === "baud"))){
const err62 = {instancePath:instancePath+"/targets/silicon",schemaPath:"#/properties/targets/properties/silicon/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data23.port !== undefined){
let data24 = data23.port;
if(typeof data24 === "string"){
if(!pattern0.test(data24)){
const err63 = {instancePath:instancePath+"/targets/silicon/port",schemaPath:"#/properties/targets/properties/silicon/properties/port/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]*$"+"\""};
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
const err64 = {instancePath:instancePath+"/targets/silicon/port",schemaPath:"#/properties/targets/properties/silicon/properties/port/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data23.baud !== undefined){
let data25 = data23.baud;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err65 = {instancePath:instancePath+"/targets/silicon/baud",schemaPath:"#/properties/targets/properties/silicon/properties/baud/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 9600 || isNaN(data25)){
const err66 = {instancePath:instancePath+"/targets/silicon/baud",schemaPath:"#/properties/targets/properties/silicon/properties/baud/minimum",keyword:"minimum",params:{comparison: ">=", limit: 9600},message:"must be >= 9600"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
}
else {
const err67 = {instancePath:instancePath+"/targets/silicon",schemaPath:"#/properties/targets/properties/silicon/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data22.emulator !== undefined){
let data26 = data22.emulator;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.kind === undefined){
const err68 = {instancePath:instancePath+"/targets/emulator",schemaPath:"#/properties/targets/properties/emulator/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data26.port === undefined){
const err69 = {instancePath:instancePath+"/targets/emulator",schemaPath:"#/properties/targets/properties/emulator/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data26.system === undefined){
const err70 = {instancePath:instancePath+"/targets/emulator",schemaPath:"#/properties/targets/properties/emulator/required",keyword:"required",params:{missingProperty: "system"},message:"must have required property '"+"system"+"'"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data26.machine === undefined){
const err71 = {instancePath:instancePath+"/targets/emulator",schemaPath:"#/properties/targets/properties/emulator/required",keyword:"required",params:{missingProperty: "machine"},message:"must have required property '"+"machine"+"'"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data26.standIn === undefined){
const err72 = {instancePath:instancePath+"/targets/emulator",schemaPath:"#/properties/targets/properties/emulator/required",keyword:"required",params:{missingProperty: "standIn"},message:"must have required property '"+"standIn"+"'"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data26.icountShift === undefined){
const err73 = {instancePath:instancePath+"/targets/emulator",schemaPath:"#/properties/targets/properties/emulator/required",keyword:"required",params:{missingProperty: "icountShift"},message:"must have required property '"+"icountShift"+"'"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
for(const key8 in data26){
if(!(((((((key8 === "kind") || (key8 === "port")) || (key8 === "system")) || (key8 === "machine")) || (key8 === "standIn")) || (key8 === "icountShift")) || (key8 === "arguments"))){
const err74 = {instancePath:instancePath+"/targets/emulator",schemaPath:"#/properties/targets/properties/emulator/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data26.kind !== undefined){
let data27 = data26.kind;
if(typeof data27 !== "string"){
const err75 = {instancePath:instancePath+"/targets/emulator/kind",schemaPath:"#/properties/targets/properties/emulator/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!(data27 === "qemu")){
const err76 = {instancePath:instancePath+"/targets/emulator/kind",schemaPath:"#/properties/targets/properties/emulator/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.targets.properties.emulator.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data26.port !== undefined){
let data28 = data26.port;
if(typeof data28 === "string"){
if(!pattern0.test(data28)){
const err77 = {instancePath:instancePath+"/targets/emulator/port",schemaPath:"#/properties/targets/properties/emulator/properties/port/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]*$"+"\""};
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
const err78 = {instancePath:instancePath+"/targets/emulator/port",schemaPath:"#/properties/targets/properties/emulator/properties/port/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data26.system !== undefined){
if(typeof data26.system !== "string"){
const err79 = {instancePath:instancePath+"/targets/emulator/system",schemaPath:"#/properties/targets/properties/emulator/properties/system/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data26.machine !== undefined){
if(typeof data26.machine !== "string"){
const err80 = {instancePath:instancePath+"/targets/emulator/machine",schemaPath:"#/properties/targets/properties/emulator/properties/machine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data26.standIn !== undefined){
if(typeof data26.standIn !== "boolean"){
const err81 = {instancePath:instancePath+"/targets/emulator/standIn",schemaPath:"#/properties/targets/properties/emulator/properties/standIn/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data26.icountShift !== undefined){
let data32 = data26.icountShift;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err82 = {instancePath:instancePath+"/targets/emulator/icountShift",schemaPath:"#/properties/targets/properties/emulator/properties/icountShift/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 10 || isNaN(data32)){
const err83 = {instancePath:instancePath+"/targets/emulator/icountShift",schemaPath:"#/properties/targets/properties/emulator/properties/icountShift/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data32 < 0 || isNaN(data32)){
const err84 = {instancePath:instancePath+"/targets/emulator/icountShift",schemaPath:"#/properties/targets/properties/emulator/properties/icountShift/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
if(data26.arguments !== undefined){
let data33 = data26.arguments;
if(Array.isArray(data33)){
const len2 = data33.length;
for(let i2=0; i2<len2; i2++){
if(typeof data33[i2] !== "string"){
const err85 = {instancePath:instancePath+"/targets/emulator/arguments/" + i2,schemaPath:"#/properties/targets/properties/emulator/properties/arguments/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/targets/emulator/arguments",schemaPath:"#/properties/targets/properties/emulator/properties/arguments/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/targets/emulator",schemaPath:"#/properties/targets/properties/emulator/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data.runtimes !== undefined){
let data35 = data.runtimes;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key9 in data35){
let data36 = data35[key9];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.window === undefined){
const err89 = {instancePath:instancePath+"/runtimes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/runtimes/additionalProperties/required",keyword:"required",params:{missingProperty: "window"},message:"must have required property '"+"window"+"'"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
for(const key10 in data36){
if(!(key10 === "window")){
const err90 = {instancePath:instancePath+"/runtimes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/runtimes/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data36.window !== undefined){
let data37 = data36.window;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err91 = {instancePath:instancePath+"/runtimes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/window",schemaPath:"#/properties/runtimes/additionalProperties/properties/window/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 < 1024 || isNaN(data37)){
const err92 = {instancePath:instancePath+"/runtimes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/window",schemaPath:"#/properties/runtimes/additionalProperties/properties/window/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
let res2;
if((16 === 0 || (res2 = data37/16, res2 !== parseInt(res2)))){
const err93 = {instancePath:instancePath+"/runtimes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/window",schemaPath:"#/properties/runtimes/additionalProperties/properties/window/multipleOf",keyword:"multipleOf",params:{multipleOf: 16},message:"must be multiple of 16"};
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
}
else {
const err94 = {instancePath:instancePath+"/runtimes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/runtimes/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/runtimes",schemaPath:"#/properties/runtimes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data.power !== undefined){
let data38 = data.power;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.activeMilliwatts === undefined){
const err96 = {instancePath:instancePath+"/power",schemaPath:"#/properties/power/required",keyword:"required",params:{missingProperty: "activeMilliwatts"},message:"must have required property '"+"activeMilliwatts"+"'"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data38.volts === undefined){
const err97 = {instancePath:instancePath+"/power",schemaPath:"#/properties/power/required",keyword:"required",params:{missingProperty: "volts"},message:"must have required property '"+"volts"+"'"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data38.source === undefined){
const err98 = {instancePath:instancePath+"/power",schemaPath:"#/properties/power/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
for(const key11 in data38){
if(!(((key11 === "activeMilliwatts") || (key11 === "volts")) || (key11 === "source"))){
const err99 = {instancePath:instancePath+"/power",schemaPath:"#/properties/power/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data38.activeMilliwatts !== undefined){
let data39 = data38.activeMilliwatts;
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 <= 0 || isNaN(data39)){
const err100 = {instancePath:instancePath+"/power/activeMilliwatts",schemaPath:"#/properties/power/properties/activeMilliwatts/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/power/activeMilliwatts",schemaPath:"#/properties/power/properties/activeMilliwatts/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data38.volts !== undefined){
let data40 = data38.volts;
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 <= 0 || isNaN(data40)){
const err102 = {instancePath:instancePath+"/power/volts",schemaPath:"#/properties/power/properties/volts/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
else {
const err103 = {instancePath:instancePath+"/power/volts",schemaPath:"#/properties/power/properties/volts/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data38.source !== undefined){
let data41 = data38.source;
if(typeof data41 === "string"){
if(!pattern6.test(data41)){
const err104 = {instancePath:instancePath+"/power/source",schemaPath:"#/properties/power/properties/source/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/power/source",schemaPath:"#/properties/power/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err106 = {instancePath:instancePath+"/power",schemaPath:"#/properties/power/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.published !== undefined){
let data42 = data.published;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.validation === undefined){
const err107 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/required",keyword:"required",params:{missingProperty: "validation"},message:"must have required property '"+"validation"+"'"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data42.source === undefined){
const err108 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
for(const key12 in data42){
if(!((key12 === "validation") || (key12 === "source"))){
const err109 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data42.validation !== undefined){
let data43 = data42.validation;
if(typeof data43 === "string"){
if(!pattern6.test(data43)){
const err110 = {instancePath:instancePath+"/published/validation",schemaPath:"#/properties/published/properties/validation/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/published/validation",schemaPath:"#/properties/published/properties/validation/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data42.source !== undefined){
let data44 = data42.source;
if(typeof data44 === "string"){
if(!pattern6.test(data44)){
const err112 = {instancePath:instancePath+"/published/source",schemaPath:"#/properties/published/properties/source/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/published/source",schemaPath:"#/properties/published/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err114 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data.verified !== undefined){
let data45 = data.verified;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.emulator === undefined){
const err115 = {instancePath:instancePath+"/verified",schemaPath:"#/properties/verified/required",keyword:"required",params:{missingProperty: "emulator"},message:"must have required property '"+"emulator"+"'"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(data45.silicon === undefined){
const err116 = {instancePath:instancePath+"/verified",schemaPath:"#/properties/verified/required",keyword:"required",params:{missingProperty: "silicon"},message:"must have required property '"+"silicon"+"'"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
for(const key13 in data45){
if(!((key13 === "emulator") || (key13 === "silicon"))){
const err117 = {instancePath:instancePath+"/verified",schemaPath:"#/properties/verified/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data45.emulator !== undefined){
if(typeof data45.emulator !== "string"){
const err118 = {instancePath:instancePath+"/verified/emulator",schemaPath:"#/properties/verified/properties/emulator/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data45.silicon !== undefined){
if(typeof data45.silicon !== "string"){
const err119 = {instancePath:instancePath+"/verified/silicon",schemaPath:"#/properties/verified/properties/silicon/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err120 = {instancePath:instancePath+"/verified",schemaPath:"#/properties/verified/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err121 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const validateBoard: Validator<TypeOf<typeof boardSchema>> = validate10;
