// @ts-nocheck: written by npm run schemas; do not edit
import type { Validator } from '../common/schema-problems.js';
import type { TypeOf } from '../common/schema.js';
import type { boardSchema } from './board-schema.js';

const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"board.schema.json","title":"edgelut board file","description":"One kind of device. Sizes are in bytes, clocks in Hz.","type":"object","additionalProperties":false,"required":["id","name","core","isa","clockHz","memory","firmware","targets","verified"],"properties":{"id":{"description":"name of the file, without its ending","type":"string","pattern":"^[a-z0-9][a-z0-9-]*$"},"name":{"description":"of the device, for people","type":"string"},"core":{"description":"processor core, e.g. Cortex-M7F","type":"string"},"isa":{"description":"instruction set, e.g. ARMv7E-M + FPv5-D16","type":"string"},"clockHz":{"description":"nominal clock of the core","type":"integer","minimum":1},"memory":{"description":"sizes in bytes, and names of memories","type":"object","additionalProperties":false,"required":["flash","sram","arena","window","weights","tensors"],"properties":{"flash":{"description":"program memory of the board","type":"integer","minimum":1},"sram":{"description":"data memory of the board","type":"integer","minimum":1},"arena":{"description":"tensor arena the firmware gets","type":"integer","minimum":1024,"multipleOf":16},"window":{"description":"room for one model, in the memory that holds weights","type":"integer","minimum":1024,"multipleOf":16},"weights":{"description":"memory that holds the model window, e.g. flash","type":"string"},"tensors":{"description":"memory that holds the arena, e.g. axi-sram","type":"string"}}},"firmware":{"description":"what is built for it","type":"object","additionalProperties":false,"required":["toolchain","flags"],"properties":{"toolchain":{"description":"what the compiler's programs begin with","type":"string","enum":["arm-none-eabi","riscv64-unknown-elf","aarch64-linux-gnu"]},"flags":{"description":"compiler flags that select the board's own ISA","type":"array","items":{"type":"string"}}}},"usb":{"description":"devices that the board, or its debug probe, is on USB","type":"array","items":{"type":"object","additionalProperties":false,"required":["vendor","product"],"properties":{"vendor":{"description":"four hexadecimal digits","type":"string","pattern":"^[0-9a-f]{4}$"},"product":{"description":"four hexadecimal digits","type":"string","pattern":"^[0-9a-f]{4}$"}}}},"hardware":{"description":"oscillator, pins and the like, as the firmware port asks for them: it sees oscillatorHz as LUT_OSCILLATOR_HZ","type":"object","propertyNames":{"pattern":"^[a-z][A-Za-z0-9_]*$"},"additionalProperties":{"type":"integer","minimum":0}},"placements":{"description":"other ways of placing code and data than the board's own, by name; that is `default`","type":"object","propertyNames":{"pattern":"^(?!default$)[a-z][a-z0-9-]*$"},"additionalProperties":{"description":"what it changes of memory and hardware","type":"object","additionalProperties":false,"properties":{"memory":{"description":"sizes in bytes, and names of memories","type":"object","additionalProperties":false,"properties":{"flash":{"description":"program memory of the board","type":"integer","minimum":1},"sram":{"description":"data memory of the board","type":"integer","minimum":1},"arena":{"description":"tensor arena the firmware gets","type":"integer","minimum":1024,"multipleOf":16},"window":{"description":"room for one model, in the memory that holds weights","type":"integer","minimum":1024,"multipleOf":16},"weights":{"description":"memory that holds the model window, e.g. flash","type":"string"},"tensors":{"description":"memory that holds the arena, e.g. axi-sram","type":"string"}}},"hardware":{"description":"laid over hardware","type":"object","additionalProperties":{"type":"integer","minimum":0}}}}},"targets":{"description":"the ways in which the board exists; silicon only where its firmware port runs on the real board","type":"object","additionalProperties":false,"properties":{"silicon":{"description":"the real board; absent while no firmware port for it exists","type":"object","additionalProperties":false,"required":["port","baud","regions","programmers"],"properties":{"port":{"description":"firmware port: folder under firmware-harness/ports","type":"string","pattern":"^[a-z0-9][a-z0-9-]*$"},"baud":{"description":"baud rate of its serial port","type":"integer","minimum":9600},"regions":{"description":"where the memories lie that weights and tensors are placed in, by name","type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["base","bytes"],"properties":{"base":{"description":"first address","type":"integer","minimum":0},"bytes":{"description":"size","type":"integer","minimum":1}}}},"programmers":{"description":"what can put an image onto the board; the first unless another is named","type":"object","minProperties":1,"additionalProperties":false,"properties":{"stm32flash":{"description":"the ROM bootloader of an STM32 on its serial port","type":"object","additionalProperties":false,"required":["device","address","baud"],"properties":{"device":{"description":"id that the ROM bootloader says, e.g. 0x413","type":"integer","minimum":0},"address":{"description":"where the image begins","type":"integer","minimum":0},"baud":{"description":"baud rate of the ROM bootloader","type":"integer","minimum":9600},"lines":{"description":"wires to BOOT0 and NRST; without them the user is asked to set them","type":"object","additionalProperties":false,"required":["boot0","reset"],"properties":{"boot0":{"description":"a modem line of the serial port; with - before it the wire is inverted","type":"string","pattern":"^-?(rts|dtr)$"},"reset":{"description":"a modem line of the serial port; with - before it the wire is inverted","type":"string","pattern":"^-?(rts|dtr)$"}}}}},"openocd":{"description":"a debug probe, by OpenOCD","type":"object","additionalProperties":false,"required":["configuration","address"],"properties":{"configuration":{"description":"configuration files that OpenOCD reads","type":"array","minItems":1,"items":{"type":"string"}},"address":{"description":"where the image begins","type":"integer","minimum":0}}},"esptool":{"description":"the ROM loader of an ESP32","type":"object","additionalProperties":false,"required":["chip","address","baud"],"properties":{"chip":{"description":"as esptool calls it, e.g. esp32c3","type":"string"},"address":{"description":"where the image begins","type":"integer","minimum":0},"baud":{"description":"baud rate of the transfer","type":"integer","minimum":9600}}},"chainload":{"description":"the loader of this project that lies on the SD card","type":"object","additionalProperties":false,"required":["address","baud"],"properties":{"address":{"description":"where the image begins","type":"integer","minimum":0},"baud":{"description":"baud rate of the loader","type":"integer","minimum":9600}}}}},"tracePin":{"description":"the pin that the firmware raises while a whole model runs, for a power meter; the firmware takes it from tracePin, and traceGpio of an STM32, in hardware","type":"object","additionalProperties":false,"required":["name","document","page","line"],"properties":{"name":{"description":"as people find it on the board","type":"string","pattern":"\\S"},"document":{"description":"its title and revision, or its address","type":"string","pattern":"\\S"},"page":{"description":"of the document; its section where it has no pages","type":"string","pattern":"\\S"},"line":{"description":"that says where the pin is, as it stands there","type":"string","pattern":"\\S"}}}}},"emulator":{"description":"the machine that runs the firmware where there is no board","type":"object","additionalProperties":false,"required":["kind","port","system","machine","standIn","icountShift"],"properties":{"kind":{"description":"what emulates","type":"string","enum":["qemu"]},"port":{"description":"firmware port: folder under firmware-harness/ports","type":"string","pattern":"^[a-z0-9][a-z0-9-]*$"},"system":{"description":"QEMU program, e.g. qemu-system-arm","type":"string"},"machine":{"description":"machine of QEMU, e.g. mps2-an500","type":"string"},"standIn":{"description":"QEMU lacks the board; this machine takes its place, within the board's own ISA and memory","type":"boolean"},"icountShift":{"description":"an instruction takes 2^shift ns of virtual time","type":"integer","minimum":0,"maximum":10},"arguments":{"description":"more of QEMU's arguments","type":"array","items":{"type":"string"}}}}}},"runtimes":{"description":"by the name of a runtime other than builtin: where its code takes room from the model window","type":"object","additionalProperties":{"description":"what a runtime changes","type":"object","additionalProperties":false,"required":["window"],"properties":{"window":{"description":"instead of memory.window","type":"integer","minimum":1024,"multipleOf":16}}}},"power":{"description":"what it draws in each of its states; each value is unknown, or stands with the line that states it","type":"object","additionalProperties":false,"required":["lowestVolts","volts","run","sleep","deepSleep"],"properties":{"lowestVolts":{"description":"supply that it runs from at least","anyOf":[{"description":"no document that was read states it","type":"string","const":"unknown"},{"type":"object","additionalProperties":false,"required":["value","document","page","line"],"properties":{"value":{"description":"in the unit of the field","type":"number","minimum":0},"document":{"description":"its title and revision, or its address","type":"string","pattern":"\\S"},"page":{"description":"of the document; its section where it has no pages","type":"string","pattern":"\\S"},"line":{"description":"that states the value, as it stands there","type":"string","pattern":"\\S"}}}]},"volts":{"description":"supply at which the currents were stated","anyOf":[{"description":"no document that was read states it","type":"string","const":"unknown"},{"type":"object","additionalProperties":false,"required":["value","document","page","line"],"properties":{"value":{"description":"in the unit of the field","type":"number","minimum":0},"document":{"description":"its title and revision, or its address","type":"string","pattern":"\\S"},"page":{"description":"of the document; its section where it has no pages","type":"string","pattern":"\\S"},"line":{"description":"that states the value, as it stands there","type":"string","pattern":"\\S"}}}]},"run":{"description":"computing, by clock; clocks at which the firmware could run","type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["clockHz","milliamps"],"properties":{"clockHz":{"description":"of the core","type":"integer","minimum":1},"milliamps":{"description":"drawn while it computes at this clock","anyOf":[{"description":"no document that was read states it","type":"string","const":"unknown"},{"type":"object","additionalProperties":false,"required":["value","document","page","line"],"properties":{"value":{"description":"in the unit of the field","type":"number","minimum":0},"document":{"description":"its title and revision, or its address","type":"string","pattern":"\\S"},"page":{"description":"of the document; its section where it has no pages","type":"string","pattern":"\\S"},"line":{"description":"that states the value, as it stands there","type":"string","pattern":"\\S"}}}]}}}},"sleep":{"description":"the deepest sleep that keeps the contents of memory","type":"object","additionalProperties":false,"required":["microamps","wakeMicroseconds","wakeMicrocoulombs"],"properties":{"microamps":{"description":"drawn in it","anyOf":[{"description":"no document that was read states it","type":"string","const":"unknown"},{"type":"object","additionalProperties":false,"required":["value","document","page","line"],"properties":{"value":{"description":"in the unit of the field","type":"number","minimum":0},"document":{"description":"its title and revision, or its address","type":"string","pattern":"\\S"},"page":{"description":"of the document; its section where it has no pages","type":"string","pattern":"\\S"},"line":{"description":"that states the value, as it stands there","type":"string","pattern":"\\S"}}}]},"wakeMicroseconds":{"description":"from the event that ends it to the first instruction","anyOf":[{"description":"no document that was read states it","type":"string","const":"unknown"},{"type":"object","additionalProperties":false,"required":["value","document","page","line"],"properties":{"value":{"description":"in the unit of the field","type":"number","minimum":0},"document":{"description":"its title and revision, or its address","type":"string","pattern":"\\S"},"page":{"description":"of the document; its section where it has no pages","type":"string","pattern":"\\S"},"line":{"description":"that states the value, as it stands there","type":"string","pattern":"\\S"}}}]},"wakeMicrocoulombs":{"description":"charge that waking takes","anyOf":[{"description":"no document that was read states it","type":"string","const":"unknown"},{"type":"object","additionalProperties":false,"required":["value","document","page","line"],"properties":{"value":{"description":"in the unit of the field","type":"number","minimum":0},"document":{"description":"its title and revision, or its address","type":"string","pattern":"\\S"},"page":{"description":"of the document; its section where it has no pages","type":"string","pattern":"\\S"},"line":{"description":"that states the value, as it stands there","type":"string","pattern":"\\S"}}}]}}},"deepSleep":{"description":"the deepest from which a clock wakes it; it then starts as after a reset","type":"object","additionalProperties":false,"required":["microamps","wakeMicroseconds","wakeMicrocoulombs"],"properties":{"microamps":{"description":"drawn in it","anyOf":[{"description":"no document that was read states it","type":"string","const":"unknown"},{"type":"object","additionalProperties":false,"required":["value","document","page","line"],"properties":{"value":{"description":"in the unit of the field","type":"number","minimum":0},"document":{"description":"its title and revision, or its address","type":"string","pattern":"\\S"},"page":{"description":"of the document; its section where it has no pages","type":"string","pattern":"\\S"},"line":{"description":"that states the value, as it stands there","type":"string","pattern":"\\S"}}}]},"wakeMicroseconds":{"description":"from the event that ends it to the first instruction","anyOf":[{"description":"no document that was read states it","type":"string","const":"unknown"},{"type":"object","additionalProperties":false,"required":["value","document","page","line"],"properties":{"value":{"description":"in the unit of the field","type":"number","minimum":0},"document":{"description":"its title and revision, or its address","type":"string","pattern":"\\S"},"page":{"description":"of the document; its section where it has no pages","type":"string","pattern":"\\S"},"line":{"description":"that states the value, as it stands there","type":"string","pattern":"\\S"}}}]},"wakeMicrocoulombs":{"description":"charge that waking takes","anyOf":[{"description":"no document that was read states it","type":"string","const":"unknown"},{"type":"object","additionalProperties":false,"required":["value","document","page","line"],"properties":{"value":{"description":"in the unit of the field","type":"number","minimum":0},"document":{"description":"its title and revision, or its address","type":"string","pattern":"\\S"},"page":{"description":"of the document; its section where it has no pages","type":"string","pattern":"\\S"},"line":{"description":"that states the value, as it stands there","type":"string","pattern":"\\S"}}}]}}}}},"published":{"description":"what others report of a latency table of this board on silicon","type":"object","additionalProperties":false,"required":["validation","source"],"properties":{"validation":{"description":"what it says of such a board, as a part of a sentence","type":"string","pattern":"\\S"},"source":{"description":"who published it, as the subject of that sentence","type":"string","pattern":"\\S"}}},"verified":{"description":"where the firmware has been seen to work","type":"object","additionalProperties":false,"required":["emulator","silicon"],"properties":{"emulator":{"description":"on which emulator","type":"string"},"silicon":{"description":"on which board","type":"string"}}}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[a-z0-9][a-z0-9-]*$", "u");
const pattern1 = new RegExp("^[0-9a-f]{4}$", "u");
const pattern3 = new RegExp("^[a-z][A-Za-z0-9_]*$", "u");
const pattern4 = new RegExp("^(?!default$)[a-z][a-z0-9-]*$", "u");
const pattern6 = new RegExp("^-?(rts|dtr)$", "u");
const pattern8 = new RegExp("\\S", "u");

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
if(data.placements !== undefined){
let data22 = data.placements;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key6 in data22){
const _errs53 = errors;
if(typeof key6 === "string"){
if(!pattern4.test(key6)){
const err59 = {instancePath:instancePath+"/placements",schemaPath:"#/properties/placements/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(?!default$)[a-z][a-z0-9-]*$"},message:"must match pattern \""+"^(?!default$)[a-z][a-z0-9-]*$"+"\"",propertyName:key6};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
var valid10 = _errs53 === errors;
if(!valid10){
const err60 = {instancePath:instancePath+"/placements",schemaPath:"#/properties/placements/propertyNames",keyword:"propertyNames",params:{propertyName: key6},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
for(const key7 in data22){
let data23 = data22[key7];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key8 in data23){
if(!((key8 === "memory") || (key8 === "hardware"))){
const err61 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/placements/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data23.memory !== undefined){
let data24 = data23.memory;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key9 in data24){
if(!((((((key9 === "flash") || (key9 === "sram")) || (key9 === "arena")) || (key9 === "window")) || (key9 === "weights")) || (key9 === "tensors"))){
const err62 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/memory",schemaPath:"#/properties/placements/additionalProperties/properties/memory/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data24.flash !== undefined){
let data25 = data24.flash;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err63 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/memory/flash",schemaPath:"#/properties/placements/additionalProperties/properties/memory/properties/flash/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 1 || isNaN(data25)){
const err64 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/memory/flash",schemaPath:"#/properties/placements/additionalProperties/properties/memory/properties/flash/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data24.sram !== undefined){
let data26 = data24.sram;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err65 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/memory/sram",schemaPath:"#/properties/placements/additionalProperties/properties/memory/properties/sram/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 1 || isNaN(data26)){
const err66 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/memory/sram",schemaPath:"#/properties/placements/additionalProperties/properties/memory/properties/sram/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data24.arena !== undefined){
let data27 = data24.arena;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err67 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/memory/arena",schemaPath:"#/properties/placements/additionalProperties/properties/memory/properties/arena/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 1024 || isNaN(data27)){
const err68 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/memory/arena",schemaPath:"#/properties/placements/additionalProperties/properties/memory/properties/arena/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
let res2;
if((16 === 0 || (res2 = data27/16, res2 !== parseInt(res2)))){
const err69 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/memory/arena",schemaPath:"#/properties/placements/additionalProperties/properties/memory/properties/arena/multipleOf",keyword:"multipleOf",params:{multipleOf: 16},message:"must be multiple of 16"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data24.window !== undefined){
let data28 = data24.window;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err70 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/memory/window",schemaPath:"#/properties/placements/additionalProperties/properties/memory/properties/window/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 1024 || isNaN(data28)){
const err71 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/memory/window",schemaPath:"#/properties/placements/additionalProperties/properties/memory/properties/window/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
let res3;
if((16 === 0 || (res3 = data28/16, res3 !== parseInt(res3)))){
const err72 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/memory/window",schemaPath:"#/properties/placements/additionalProperties/properties/memory/properties/window/multipleOf",keyword:"multipleOf",params:{multipleOf: 16},message:"must be multiple of 16"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
if(data24.weights !== undefined){
if(typeof data24.weights !== "string"){
const err73 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/memory/weights",schemaPath:"#/properties/placements/additionalProperties/properties/memory/properties/weights/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data24.tensors !== undefined){
if(typeof data24.tensors !== "string"){
const err74 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/memory/tensors",schemaPath:"#/properties/placements/additionalProperties/properties/memory/properties/tensors/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/memory",schemaPath:"#/properties/placements/additionalProperties/properties/memory/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data23.hardware !== undefined){
let data31 = data23.hardware;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key10 in data31){
let data32 = data31[key10];
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err76 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/hardware/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/placements/additionalProperties/properties/hardware/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 0 || isNaN(data32)){
const err77 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/hardware/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/placements/additionalProperties/properties/hardware/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
}
else {
const err78 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/hardware",schemaPath:"#/properties/placements/additionalProperties/properties/hardware/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err79 = {instancePath:instancePath+"/placements/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/placements/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err80 = {instancePath:instancePath+"/placements",schemaPath:"#/properties/placements/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.targets !== undefined){
let data33 = data.targets;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key11 in data33){
if(!((key11 === "silicon") || (key11 === "emulator"))){
const err81 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data33.silicon !== undefined){
let data34 = data33.silicon;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.port === undefined){
const err82 = {instancePath:instancePath+"/targets/silicon",schemaPath:"#/properties/targets/properties/silicon/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data34.baud === undefined){
const err83 = {instancePath:instancePath+"/targets/silicon",schemaPath:"#/properties/targets/properties/silicon/required",keyword:"required",params:{missingProperty: "baud"},message:"must have required property '"+"baud"+"'"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data34.regions === undefined){
const err84 = {instancePath:instancePath+"/targets/silicon",schemaPath:"#/properties/targets/properties/silicon/required",keyword:"required",params:{missingProperty: "regions"},message:"must have required property '"+"regions"+"'"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data34.programmers === undefined){
const err85 = {instancePath:instancePath+"/targets/silicon",schemaPath:"#/properties/targets/properties/silicon/required",keyword:"required",params:{missingProperty: "programmers"},message:"must have required property '"+"programmers"+"'"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
for(const key12 in data34){
if(!(((((key12 === "port") || (key12 === "baud")) || (key12 === "regions")) || (key12 === "programmers")) || (key12 === "tracePin"))){
const err86 = {instancePath:instancePath+"/targets/silicon",schemaPath:"#/properties/targets/properties/silicon/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data34.port !== undefined){
let data35 = data34.port;
if(typeof data35 === "string"){
if(!pattern0.test(data35)){
const err87 = {instancePath:instancePath+"/targets/silicon/port",schemaPath:"#/properties/targets/properties/silicon/properties/port/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]*$"+"\""};
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
const err88 = {instancePath:instancePath+"/targets/silicon/port",schemaPath:"#/properties/targets/properties/silicon/properties/port/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data34.baud !== undefined){
let data36 = data34.baud;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err89 = {instancePath:instancePath+"/targets/silicon/baud",schemaPath:"#/properties/targets/properties/silicon/properties/baud/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 < 9600 || isNaN(data36)){
const err90 = {instancePath:instancePath+"/targets/silicon/baud",schemaPath:"#/properties/targets/properties/silicon/properties/baud/minimum",keyword:"minimum",params:{comparison: ">=", limit: 9600},message:"must be >= 9600"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
if(data34.regions !== undefined){
let data37 = data34.regions;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key13 in data37){
let data38 = data37[key13];
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.base === undefined){
const err91 = {instancePath:instancePath+"/targets/silicon/regions/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/targets/properties/silicon/properties/regions/additionalProperties/required",keyword:"required",params:{missingProperty: "base"},message:"must have required property '"+"base"+"'"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data38.bytes === undefined){
const err92 = {instancePath:instancePath+"/targets/silicon/regions/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/targets/properties/silicon/properties/regions/additionalProperties/required",keyword:"required",params:{missingProperty: "bytes"},message:"must have required property '"+"bytes"+"'"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
for(const key14 in data38){
if(!((key14 === "base") || (key14 === "bytes"))){
const err93 = {instancePath:instancePath+"/targets/silicon/regions/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/targets/properties/silicon/properties/regions/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data38.base !== undefined){
let data39 = data38.base;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err94 = {instancePath:instancePath+"/targets/silicon/regions/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/base",schemaPath:"#/properties/targets/properties/silicon/properties/regions/additionalProperties/properties/base/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 < 0 || isNaN(data39)){
const err95 = {instancePath:instancePath+"/targets/silicon/regions/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/base",schemaPath:"#/properties/targets/properties/silicon/properties/regions/additionalProperties/properties/base/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
if(data38.bytes !== undefined){
let data40 = data38.bytes;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err96 = {instancePath:instancePath+"/targets/silicon/regions/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/bytes",schemaPath:"#/properties/targets/properties/silicon/properties/regions/additionalProperties/properties/bytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 < 1 || isNaN(data40)){
const err97 = {instancePath:instancePath+"/targets/silicon/regions/" + key13.replace(/~/g, "~0").replace(/\//g, "~1")+"/bytes",schemaPath:"#/properties/targets/properties/silicon/properties/regions/additionalProperties/properties/bytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
}
else {
const err98 = {instancePath:instancePath+"/targets/silicon/regions/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/targets/properties/silicon/properties/regions/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err99 = {instancePath:instancePath+"/targets/silicon/regions",schemaPath:"#/properties/targets/properties/silicon/properties/regions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data34.programmers !== undefined){
let data41 = data34.programmers;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(Object.keys(data41).length < 1){
const err100 = {instancePath:instancePath+"/targets/silicon/programmers",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
for(const key15 in data41){
if(!((((key15 === "stm32flash") || (key15 === "openocd")) || (key15 === "esptool")) || (key15 === "chainload"))){
const err101 = {instancePath:instancePath+"/targets/silicon/programmers",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data41.stm32flash !== undefined){
let data42 = data41.stm32flash;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.device === undefined){
const err102 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/required",keyword:"required",params:{missingProperty: "device"},message:"must have required property '"+"device"+"'"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(data42.address === undefined){
const err103 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data42.baud === undefined){
const err104 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/required",keyword:"required",params:{missingProperty: "baud"},message:"must have required property '"+"baud"+"'"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
for(const key16 in data42){
if(!((((key16 === "device") || (key16 === "address")) || (key16 === "baud")) || (key16 === "lines"))){
const err105 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data42.device !== undefined){
let data43 = data42.device;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err106 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash/device",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/properties/device/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 0 || isNaN(data43)){
const err107 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash/device",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/properties/device/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data42.address !== undefined){
let data44 = data42.address;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err108 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash/address",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/properties/address/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 < 0 || isNaN(data44)){
const err109 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash/address",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/properties/address/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
if(data42.baud !== undefined){
let data45 = data42.baud;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err110 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash/baud",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/properties/baud/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 < 9600 || isNaN(data45)){
const err111 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash/baud",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/properties/baud/minimum",keyword:"minimum",params:{comparison: ">=", limit: 9600},message:"must be >= 9600"};
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
if(data42.lines !== undefined){
let data46 = data42.lines;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.boot0 === undefined){
const err112 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash/lines",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/properties/lines/required",keyword:"required",params:{missingProperty: "boot0"},message:"must have required property '"+"boot0"+"'"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data46.reset === undefined){
const err113 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash/lines",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/properties/lines/required",keyword:"required",params:{missingProperty: "reset"},message:"must have required property '"+"reset"+"'"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
for(const key17 in data46){
if(!((key17 === "boot0") || (key17 === "reset"))){
const err114 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash/lines",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/properties/lines/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data46.boot0 !== undefined){
let data47 = data46.boot0;
if(typeof data47 === "string"){
if(!pattern6.test(data47)){
const err115 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash/lines/boot0",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/properties/lines/properties/boot0/pattern",keyword:"pattern",params:{pattern: "^-?(rts|dtr)$"},message:"must match pattern \""+"^-?(rts|dtr)$"+"\""};
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
const err116 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash/lines/boot0",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/properties/lines/properties/boot0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data46.reset !== undefined){
let data48 = data46.reset;
if(typeof data48 === "string"){
if(!pattern6.test(data48)){
const err117 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash/lines/reset",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/properties/lines/properties/reset/pattern",keyword:"pattern",params:{pattern: "^-?(rts|dtr)$"},message:"must match pattern \""+"^-?(rts|dtr)$"+"\""};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
else {
const err118 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash/lines/reset",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/properties/lines/properties/reset/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err119 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash/lines",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/properties/lines/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err120 = {instancePath:instancePath+"/targets/silicon/programmers/stm32flash",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/stm32flash/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data41.openocd !== undefined){
let data49 = data41.openocd;
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
if(data49.configuration === undefined){
const err121 = {instancePath:instancePath+"/targets/silicon/programmers/openocd",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/openocd/required",keyword:"required",params:{missingProperty: "configuration"},message:"must have required property '"+"configuration"+"'"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data49.address === undefined){
const err122 = {instancePath:instancePath+"/targets/silicon/programmers/openocd",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/openocd/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
for(const key18 in data49){
if(!((key18 === "configuration") || (key18 === "address"))){
const err123 = {instancePath:instancePath+"/targets/silicon/programmers/openocd",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/openocd/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data49.configuration !== undefined){
let data50 = data49.configuration;
if(Array.isArray(data50)){
if(data50.length < 1){
const err124 = {instancePath:instancePath+"/targets/silicon/programmers/openocd/configuration",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/openocd/properties/configuration/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
const len2 = data50.length;
for(let i2=0; i2<len2; i2++){
if(typeof data50[i2] !== "string"){
const err125 = {instancePath:instancePath+"/targets/silicon/programmers/openocd/configuration/" + i2,schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/openocd/properties/configuration/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/targets/silicon/programmers/openocd/configuration",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/openocd/properties/configuration/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data49.address !== undefined){
let data52 = data49.address;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err127 = {instancePath:instancePath+"/targets/silicon/programmers/openocd/address",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/openocd/properties/address/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 < 0 || isNaN(data52)){
const err128 = {instancePath:instancePath+"/targets/silicon/programmers/openocd/address",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/openocd/properties/address/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
}
else {
const err129 = {instancePath:instancePath+"/targets/silicon/programmers/openocd",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/openocd/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data41.esptool !== undefined){
let data53 = data41.esptool;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.chip === undefined){
const err130 = {instancePath:instancePath+"/targets/silicon/programmers/esptool",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/esptool/required",keyword:"required",params:{missingProperty: "chip"},message:"must have required property '"+"chip"+"'"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(data53.address === undefined){
const err131 = {instancePath:instancePath+"/targets/silicon/programmers/esptool",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/esptool/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(data53.baud === undefined){
const err132 = {instancePath:instancePath+"/targets/silicon/programmers/esptool",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/esptool/required",keyword:"required",params:{missingProperty: "baud"},message:"must have required property '"+"baud"+"'"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
for(const key19 in data53){
if(!(((key19 === "chip") || (key19 === "address")) || (key19 === "baud"))){
const err133 = {instancePath:instancePath+"/targets/silicon/programmers/esptool",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/esptool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data53.chip !== undefined){
if(typeof data53.chip !== "string"){
const err134 = {instancePath:instancePath+"/targets/silicon/programmers/esptool/chip",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/esptool/properties/chip/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data53.address !== undefined){
let data55 = data53.address;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
const err135 = {instancePath:instancePath+"/targets/silicon/programmers/esptool/address",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/esptool/properties/address/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 < 0 || isNaN(data55)){
const err136 = {instancePath:instancePath+"/targets/silicon/programmers/esptool/address",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/esptool/properties/address/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
if(data53.baud !== undefined){
let data56 = data53.baud;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
const err137 = {instancePath:instancePath+"/targets/silicon/programmers/esptool/baud",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/esptool/properties/baud/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 < 9600 || isNaN(data56)){
const err138 = {instancePath:instancePath+"/targets/silicon/programmers/esptool/baud",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/esptool/properties/baud/minimum",keyword:"minimum",params:{comparison: ">=", limit: 9600},message:"must be >= 9600"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
}
else {
const err139 = {instancePath:instancePath+"/targets/silicon/programmers/esptool",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/esptool/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data41.chainload !== undefined){
let data57 = data41.chainload;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
if(data57.address === undefined){
const err140 = {instancePath:instancePath+"/targets/silicon/programmers/chainload",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/chainload/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data57.baud === undefined){
const err141 = {instancePath:instancePath+"/targets/silicon/programmers/chainload",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/chainload/required",keyword:"required",params:{missingProperty: "baud"},message:"must have required property '"+"baud"+"'"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
for(const key20 in data57){
if(!((key20 === "address") || (key20 === "baud"))){
const err142 = {instancePath:instancePath+"/targets/silicon/programmers/chainload",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/chainload/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data57.address !== undefined){
let data58 = data57.address;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
const err143 = {instancePath:instancePath+"/targets/silicon/programmers/chainload/address",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/chainload/properties/address/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 < 0 || isNaN(data58)){
const err144 = {instancePath:instancePath+"/targets/silicon/programmers/chainload/address",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/chainload/properties/address/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
if(data57.baud !== undefined){
let data59 = data57.baud;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
const err145 = {instancePath:instancePath+"/targets/silicon/programmers/chainload/baud",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/chainload/properties/baud/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 < 9600 || isNaN(data59)){
const err146 = {instancePath:instancePath+"/targets/silicon/programmers/chainload/baud",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/chainload/properties/baud/minimum",keyword:"minimum",params:{comparison: ">=", limit: 9600},message:"must be >= 9600"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
}
else {
const err147 = {instancePath:instancePath+"/targets/silicon/programmers/chainload",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/properties/chainload/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
}
else {
const err148 = {instancePath:instancePath+"/targets/silicon/programmers",schemaPath:"#/properties/targets/properties/silicon/properties/programmers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data34.tracePin !== undefined){
let data60 = data34.tracePin;
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
if(data60.name === undefined){
const err149 = {instancePath:instancePath+"/targets/silicon/tracePin",schemaPath:"#/properties/targets/properties/silicon/properties/tracePin/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(data60.document === undefined){
const err150 = {instancePath:instancePath+"/targets/silicon/tracePin",schemaPath:"#/properties/targets/properties/silicon/properties/tracePin/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(data60.page === undefined){
const err151 = {instancePath:instancePath+"/targets/silicon/tracePin",schemaPath:"#/properties/targets/properties/silicon/properties/tracePin/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data60.line === undefined){
const err152 = {instancePath:instancePath+"/targets/silicon/tracePin",schemaPath:"#/properties/targets/properties/silicon/properties/tracePin/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
for(const key21 in data60){
if(!((((key21 === "name") || (key21 === "document")) || (key21 === "page")) || (key21 === "line"))){
const err153 = {instancePath:instancePath+"/targets/silicon/tracePin",schemaPath:"#/properties/targets/properties/silicon/properties/tracePin/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data60.name !== undefined){
let data61 = data60.name;
if(typeof data61 === "string"){
if(!pattern8.test(data61)){
const err154 = {instancePath:instancePath+"/targets/silicon/tracePin/name",schemaPath:"#/properties/targets/properties/silicon/properties/tracePin/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err155 = {instancePath:instancePath+"/targets/silicon/tracePin/name",schemaPath:"#/properties/targets/properties/silicon/properties/tracePin/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data60.document !== undefined){
let data62 = data60.document;
if(typeof data62 === "string"){
if(!pattern8.test(data62)){
const err156 = {instancePath:instancePath+"/targets/silicon/tracePin/document",schemaPath:"#/properties/targets/properties/silicon/properties/tracePin/properties/document/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err157 = {instancePath:instancePath+"/targets/silicon/tracePin/document",schemaPath:"#/properties/targets/properties/silicon/properties/tracePin/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data60.page !== undefined){
let data63 = data60.page;
if(typeof data63 === "string"){
if(!pattern8.test(data63)){
const err158 = {instancePath:instancePath+"/targets/silicon/tracePin/page",schemaPath:"#/properties/targets/properties/silicon/properties/tracePin/properties/page/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err159 = {instancePath:instancePath+"/targets/silicon/tracePin/page",schemaPath:"#/properties/targets/properties/silicon/properties/tracePin/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data60.line !== undefined){
let data64 = data60.line;
if(typeof data64 === "string"){
if(!pattern8.test(data64)){
const err160 = {instancePath:instancePath+"/targets/silicon/tracePin/line",schemaPath:"#/properties/targets/properties/silicon/properties/tracePin/properties/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err161 = {instancePath:instancePath+"/targets/silicon/tracePin/line",schemaPath:"#/properties/targets/properties/silicon/properties/tracePin/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
else {
const err162 = {instancePath:instancePath+"/targets/silicon/tracePin",schemaPath:"#/properties/targets/properties/silicon/properties/tracePin/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
else {
const err163 = {instancePath:instancePath+"/targets/silicon",schemaPath:"#/properties/targets/properties/silicon/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data33.emulator !== undefined){
let data65 = data33.emulator;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
if(data65.kind === undefined){
const err164 = {instancePath:instancePath+"/targets/emulator",schemaPath:"#/properties/targets/properties/emulator/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(data65.port === undefined){
const err165 = {instancePath:instancePath+"/targets/emulator",schemaPath:"#/properties/targets/properties/emulator/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(data65.system === undefined){
const err166 = {instancePath:instancePath+"/targets/emulator",schemaPath:"#/properties/targets/properties/emulator/required",keyword:"required",params:{missingProperty: "system"},message:"must have required property '"+"system"+"'"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(data65.machine === undefined){
const err167 = {instancePath:instancePath+"/targets/emulator",schemaPath:"#/properties/targets/properties/emulator/required",keyword:"required",params:{missingProperty: "machine"},message:"must have required property '"+"machine"+"'"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if(data65.standIn === undefined){
const err168 = {instancePath:instancePath+"/targets/emulator",schemaPath:"#/properties/targets/properties/emulator/required",keyword:"required",params:{missingProperty: "standIn"},message:"must have required property '"+"standIn"+"'"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(data65.icountShift === undefined){
const err169 = {instancePath:instancePath+"/targets/emulator",schemaPath:"#/properties/targets/properties/emulator/required",keyword:"required",params:{missingProperty: "icountShift"},message:"must have required property '"+"icountShift"+"'"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
for(const key22 in data65){
if(!(((((((key22 === "kind") || (key22 === "port")) || (key22 === "system")) || (key22 === "machine")) || (key22 === "standIn")) || (key22 === "icountShift")) || (key22 === "arguments"))){
const err170 = {instancePath:instancePath+"/targets/emulator",schemaPath:"#/properties/targets/properties/emulator/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data65.kind !== undefined){
let data66 = data65.kind;
if(typeof data66 !== "string"){
const err171 = {instancePath:instancePath+"/targets/emulator/kind",schemaPath:"#/properties/targets/properties/emulator/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if(!(data66 === "qemu")){
const err172 = {instancePath:instancePath+"/targets/emulator/kind",schemaPath:"#/properties/targets/properties/emulator/properties/kind/enum",keyword:"enum",params:{allowedValues: schema11.properties.targets.properties.emulator.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data65.port !== undefined){
let data67 = data65.port;
if(typeof data67 === "string"){
if(!pattern0.test(data67)){
const err173 = {instancePath:instancePath+"/targets/emulator/port",schemaPath:"#/properties/targets/properties/emulator/properties/port/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]*$"+"\""};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
else {
const err174 = {instancePath:instancePath+"/targets/emulator/port",schemaPath:"#/properties/targets/properties/emulator/properties/port/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data65.system !== undefined){
if(typeof data65.system !== "string"){
const err175 = {instancePath:instancePath+"/targets/emulator/system",schemaPath:"#/properties/targets/properties/emulator/properties/system/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data65.machine !== undefined){
if(typeof data65.machine !== "string"){
const err176 = {instancePath:instancePath+"/targets/emulator/machine",schemaPath:"#/properties/targets/properties/emulator/properties/machine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data65.standIn !== undefined){
if(typeof data65.standIn !== "boolean"){
const err177 = {instancePath:instancePath+"/targets/emulator/standIn",schemaPath:"#/properties/targets/properties/emulator/properties/standIn/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data65.icountShift !== undefined){
let data71 = data65.icountShift;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
const err178 = {instancePath:instancePath+"/targets/emulator/icountShift",schemaPath:"#/properties/targets/properties/emulator/properties/icountShift/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 10 || isNaN(data71)){
const err179 = {instancePath:instancePath+"/targets/emulator/icountShift",schemaPath:"#/properties/targets/properties/emulator/properties/icountShift/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(data71 < 0 || isNaN(data71)){
const err180 = {instancePath:instancePath+"/targets/emulator/icountShift",schemaPath:"#/properties/targets/properties/emulator/properties/icountShift/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
}
if(data65.arguments !== undefined){
let data72 = data65.arguments;
if(Array.isArray(data72)){
const len3 = data72.length;
for(let i3=0; i3<len3; i3++){
if(typeof data72[i3] !== "string"){
const err181 = {instancePath:instancePath+"/targets/emulator/arguments/" + i3,schemaPath:"#/properties/targets/properties/emulator/properties/arguments/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
}
else {
const err182 = {instancePath:instancePath+"/targets/emulator/arguments",schemaPath:"#/properties/targets/properties/emulator/properties/arguments/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
}
else {
const err183 = {instancePath:instancePath+"/targets/emulator",schemaPath:"#/properties/targets/properties/emulator/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
}
else {
const err184 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data.runtimes !== undefined){
let data74 = data.runtimes;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
for(const key23 in data74){
let data75 = data74[key23];
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
if(data75.window === undefined){
const err185 = {instancePath:instancePath+"/runtimes/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/runtimes/additionalProperties/required",keyword:"required",params:{missingProperty: "window"},message:"must have required property '"+"window"+"'"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
for(const key24 in data75){
if(!(key24 === "window")){
const err186 = {instancePath:instancePath+"/runtimes/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/runtimes/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data75.window !== undefined){
let data76 = data75.window;
if(!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))){
const err187 = {instancePath:instancePath+"/runtimes/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/window",schemaPath:"#/properties/runtimes/additionalProperties/properties/window/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 < 1024 || isNaN(data76)){
const err188 = {instancePath:instancePath+"/runtimes/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/window",schemaPath:"#/properties/runtimes/additionalProperties/properties/window/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
let res4;
if((16 === 0 || (res4 = data76/16, res4 !== parseInt(res4)))){
const err189 = {instancePath:instancePath+"/runtimes/" + key23.replace(/~/g, "~0").replace(/\//g, "~1")+"/window",schemaPath:"#/properties/runtimes/additionalProperties/properties/window/multipleOf",keyword:"multipleOf",params:{multipleOf: 16},message:"must be multiple of 16"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
}
}
else {
const err190 = {instancePath:instancePath+"/runtimes/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/runtimes/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
}
else {
const err191 = {instancePath:instancePath+"/runtimes",schemaPath:"#/properties/runtimes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data.power !== undefined){
let data77 = data.power;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
if(data77.lowestVolts === undefined){
const err192 = {instancePath:instancePath+"/power",schemaPath:"#/properties/power/required",keyword:"required",params:{missingProperty: "lowestVolts"},message:"must have required property '"+"lowestVolts"+"'"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if(data77.volts === undefined){
const err193 = {instancePath:instancePath+"/power",schemaPath:"#/properties/power/required",keyword:"required",params:{missingProperty: "volts"},message:"must have required property '"+"volts"+"'"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(data77.run === undefined){
const err194 = {instancePath:instancePath+"/power",schemaPath:"#/properties/power/required",keyword:"required",params:{missingProperty: "run"},message:"must have required property '"+"run"+"'"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if(data77.sleep === undefined){
const err195 = {instancePath:instancePath+"/power",schemaPath:"#/properties/power/required",keyword:"required",params:{missingProperty: "sleep"},message:"must have required property '"+"sleep"+"'"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(data77.deepSleep === undefined){
const err196 = {instancePath:instancePath+"/power",schemaPath:"#/properties/power/required",keyword:"required",params:{missingProperty: "deepSleep"},message:"must have required property '"+"deepSleep"+"'"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
for(const key25 in data77){
if(!(((((key25 === "lowestVolts") || (key25 === "volts")) || (key25 === "run")) || (key25 === "sleep")) || (key25 === "deepSleep"))){
const err197 = {instancePath:instancePath+"/power",schemaPath:"#/properties/power/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data77.lowestVolts !== undefined){
let data78 = data77.lowestVolts;
const _errs184 = errors;
let valid34 = false;
const _errs185 = errors;
if(typeof data78 !== "string"){
const err198 = {instancePath:instancePath+"/power/lowestVolts",schemaPath:"#/properties/power/properties/lowestVolts/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if("unknown" !== data78){
const err199 = {instancePath:instancePath+"/power/lowestVolts",schemaPath:"#/properties/power/properties/lowestVolts/anyOf/0/const",keyword:"const",params:{allowedValue: "unknown"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
var _valid0 = _errs185 === errors;
valid34 = valid34 || _valid0;
if(!valid34){
const _errs187 = errors;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
if(data78.value === undefined){
const err200 = {instancePath:instancePath+"/power/lowestVolts",schemaPath:"#/properties/power/properties/lowestVolts/anyOf/1/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if(data78.document === undefined){
const err201 = {instancePath:instancePath+"/power/lowestVolts",schemaPath:"#/properties/power/properties/lowestVolts/anyOf/1/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
if(data78.page === undefined){
const err202 = {instancePath:instancePath+"/power/lowestVolts",schemaPath:"#/properties/power/properties/lowestVolts/anyOf/1/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
if(data78.line === undefined){
const err203 = {instancePath:instancePath+"/power/lowestVolts",schemaPath:"#/properties/power/properties/lowestVolts/anyOf/1/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
for(const key26 in data78){
if(!((((key26 === "value") || (key26 === "document")) || (key26 === "page")) || (key26 === "line"))){
const err204 = {instancePath:instancePath+"/power/lowestVolts",schemaPath:"#/properties/power/properties/lowestVolts/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data78.value !== undefined){
let data79 = data78.value;
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 < 0 || isNaN(data79)){
const err205 = {instancePath:instancePath+"/power/lowestVolts/value",schemaPath:"#/properties/power/properties/lowestVolts/anyOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
else {
const err206 = {instancePath:instancePath+"/power/lowestVolts/value",schemaPath:"#/properties/power/properties/lowestVolts/anyOf/1/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data78.document !== undefined){
let data80 = data78.document;
if(typeof data80 === "string"){
if(!pattern8.test(data80)){
const err207 = {instancePath:instancePath+"/power/lowestVolts/document",schemaPath:"#/properties/power/properties/lowestVolts/anyOf/1/properties/document/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
else {
const err208 = {instancePath:instancePath+"/power/lowestVolts/document",schemaPath:"#/properties/power/properties/lowestVolts/anyOf/1/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data78.page !== undefined){
let data81 = data78.page;
if(typeof data81 === "string"){
if(!pattern8.test(data81)){
const err209 = {instancePath:instancePath+"/power/lowestVolts/page",schemaPath:"#/properties/power/properties/lowestVolts/anyOf/1/properties/page/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
else {
const err210 = {instancePath:instancePath+"/power/lowestVolts/page",schemaPath:"#/properties/power/properties/lowestVolts/anyOf/1/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data78.line !== undefined){
let data82 = data78.line;
if(typeof data82 === "string"){
if(!pattern8.test(data82)){
const err211 = {instancePath:instancePath+"/power/lowestVolts/line",schemaPath:"#/properties/power/properties/lowestVolts/anyOf/1/properties/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
else {
const err212 = {instancePath:instancePath+"/power/lowestVolts/line",schemaPath:"#/properties/power/properties/lowestVolts/anyOf/1/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
}
else {
const err213 = {instancePath:instancePath+"/power/lowestVolts",schemaPath:"#/properties/power/properties/lowestVolts/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
var _valid0 = _errs187 === errors;
valid34 = valid34 || _valid0;
}
if(!valid34){
const err214 = {instancePath:instancePath+"/power/lowestVolts",schemaPath:"#/properties/power/properties/lowestVolts/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
else {
errors = _errs184;
if(vErrors !== null){
if(_errs184){
vErrors.length = _errs184;
}
else {
vErrors = null;
}
}
}
}
if(data77.volts !== undefined){
let data83 = data77.volts;
const _errs199 = errors;
let valid36 = false;
const _errs200 = errors;
if(typeof data83 !== "string"){
const err215 = {instancePath:instancePath+"/power/volts",schemaPath:"#/properties/power/properties/volts/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
if("unknown" !== data83){
const err216 = {instancePath:instancePath+"/power/volts",schemaPath:"#/properties/power/properties/volts/anyOf/0/const",keyword:"const",params:{allowedValue: "unknown"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
var _valid1 = _errs200 === errors;
valid36 = valid36 || _valid1;
if(!valid36){
const _errs202 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.value === undefined){
const err217 = {instancePath:instancePath+"/power/volts",schemaPath:"#/properties/power/properties/volts/anyOf/1/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if(data83.document === undefined){
const err218 = {instancePath:instancePath+"/power/volts",schemaPath:"#/properties/power/properties/volts/anyOf/1/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if(data83.page === undefined){
const err219 = {instancePath:instancePath+"/power/volts",schemaPath:"#/properties/power/properties/volts/anyOf/1/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
if(data83.line === undefined){
const err220 = {instancePath:instancePath+"/power/volts",schemaPath:"#/properties/power/properties/volts/anyOf/1/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
for(const key27 in data83){
if(!((((key27 === "value") || (key27 === "document")) || (key27 === "page")) || (key27 === "line"))){
const err221 = {instancePath:instancePath+"/power/volts",schemaPath:"#/properties/power/properties/volts/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data83.value !== undefined){
let data84 = data83.value;
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 < 0 || isNaN(data84)){
const err222 = {instancePath:instancePath+"/power/volts/value",schemaPath:"#/properties/power/properties/volts/anyOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
else {
const err223 = {instancePath:instancePath+"/power/volts/value",schemaPath:"#/properties/power/properties/volts/anyOf/1/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data83.document !== undefined){
let data85 = data83.document;
if(typeof data85 === "string"){
if(!pattern8.test(data85)){
const err224 = {instancePath:instancePath+"/power/volts/document",schemaPath:"#/properties/power/properties/volts/anyOf/1/properties/document/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
else {
const err225 = {instancePath:instancePath+"/power/volts/document",schemaPath:"#/properties/power/properties/volts/anyOf/1/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data83.page !== undefined){
let data86 = data83.page;
if(typeof data86 === "string"){
if(!pattern8.test(data86)){
const err226 = {instancePath:instancePath+"/power/volts/page",schemaPath:"#/properties/power/properties/volts/anyOf/1/properties/page/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
else {
const err227 = {instancePath:instancePath+"/power/volts/page",schemaPath:"#/properties/power/properties/volts/anyOf/1/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data83.line !== undefined){
let data87 = data83.line;
if(typeof data87 === "string"){
if(!pattern8.test(data87)){
const err228 = {instancePath:instancePath+"/power/volts/line",schemaPath:"#/properties/power/properties/volts/anyOf/1/properties/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
else {
const err229 = {instancePath:instancePath+"/power/volts/line",schemaPath:"#/properties/power/properties/volts/anyOf/1/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
}
else {
const err230 = {instancePath:instancePath+"/power/volts",schemaPath:"#/properties/power/properties/volts/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
var _valid1 = _errs202 === errors;
valid36 = valid36 || _valid1;
}
if(!valid36){
const err231 = {instancePath:instancePath+"/power/volts",schemaPath:"#/properties/power/properties/volts/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
else {
errors = _errs199;
if(vErrors !== null){
if(_errs199){
vErrors.length = _errs199;
}
else {
vErrors = null;
}
}
}
}
if(data77.run !== undefined){
let data88 = data77.run;
if(Array.isArray(data88)){
if(data88.length < 1){
const err232 = {instancePath:instancePath+"/power/run",schemaPath:"#/properties/power/properties/run/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
const len4 = data88.length;
for(let i4=0; i4<len4; i4++){
let data89 = data88[i4];
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
if(data89.clockHz === undefined){
const err233 = {instancePath:instancePath+"/power/run/" + i4,schemaPath:"#/properties/power/properties/run/items/required",keyword:"required",params:{missingProperty: "clockHz"},message:"must have required property '"+"clockHz"+"'"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
if(data89.milliamps === undefined){
const err234 = {instancePath:instancePath+"/power/run/" + i4,schemaPath:"#/properties/power/properties/run/items/required",keyword:"required",params:{missingProperty: "milliamps"},message:"must have required property '"+"milliamps"+"'"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
for(const key28 in data89){
if(!((key28 === "clockHz") || (key28 === "milliamps"))){
const err235 = {instancePath:instancePath+"/power/run/" + i4,schemaPath:"#/properties/power/properties/run/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data89.clockHz !== undefined){
let data90 = data89.clockHz;
if(!(((typeof data90 == "number") && (!(data90 % 1) && !isNaN(data90))) && (isFinite(data90)))){
const err236 = {instancePath:instancePath+"/power/run/" + i4+"/clockHz",schemaPath:"#/properties/power/properties/run/items/properties/clockHz/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
if((typeof data90 == "number") && (isFinite(data90))){
if(data90 < 1 || isNaN(data90)){
const err237 = {instancePath:instancePath+"/power/run/" + i4+"/clockHz",schemaPath:"#/properties/power/properties/run/items/properties/clockHz/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
}
if(data89.milliamps !== undefined){
let data91 = data89.milliamps;
const _errs221 = errors;
let valid41 = false;
const _errs222 = errors;
if(typeof data91 !== "string"){
const err238 = {instancePath:instancePath+"/power/run/" + i4+"/milliamps",schemaPath:"#/properties/power/properties/run/items/properties/milliamps/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
if("unknown" !== data91){
const err239 = {instancePath:instancePath+"/power/run/" + i4+"/milliamps",schemaPath:"#/properties/power/properties/run/items/properties/milliamps/anyOf/0/const",keyword:"const",params:{allowedValue: "unknown"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
var _valid2 = _errs222 === errors;
valid41 = valid41 || _valid2;
if(!valid41){
const _errs224 = errors;
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
if(data91.value === undefined){
const err240 = {instancePath:instancePath+"/power/run/" + i4+"/milliamps",schemaPath:"#/properties/power/properties/run/items/properties/milliamps/anyOf/1/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if(data91.document === undefined){
const err241 = {instancePath:instancePath+"/power/run/" + i4+"/milliamps",schemaPath:"#/properties/power/properties/run/items/properties/milliamps/anyOf/1/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
if(data91.page === undefined){
const err242 = {instancePath:instancePath+"/power/run/" + i4+"/milliamps",schemaPath:"#/properties/power/properties/run/items/properties/milliamps/anyOf/1/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
if(data91.line === undefined){
const err243 = {instancePath:instancePath+"/power/run/" + i4+"/milliamps",schemaPath:"#/properties/power/properties/run/items/properties/milliamps/anyOf/1/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
for(const key29 in data91){
if(!((((key29 === "value") || (key29 === "document")) || (key29 === "page")) || (key29 === "line"))){
const err244 = {instancePath:instancePath+"/power/run/" + i4+"/milliamps",schemaPath:"#/properties/power/properties/run/items/properties/milliamps/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data91.value !== undefined){
let data92 = data91.value;
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 < 0 || isNaN(data92)){
const err245 = {instancePath:instancePath+"/power/run/" + i4+"/milliamps/value",schemaPath:"#/properties/power/properties/run/items/properties/milliamps/anyOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
else {
const err246 = {instancePath:instancePath+"/power/run/" + i4+"/milliamps/value",schemaPath:"#/properties/power/properties/run/items/properties/milliamps/anyOf/1/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data91.document !== undefined){
let data93 = data91.document;
if(typeof data93 === "string"){
if(!pattern8.test(data93)){
const err247 = {instancePath:instancePath+"/power/run/" + i4+"/milliamps/document",schemaPath:"#/properties/power/properties/run/items/properties/milliamps/anyOf/1/properties/document/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
else {
const err248 = {instancePath:instancePath+"/power/run/" + i4+"/milliamps/document",schemaPath:"#/properties/power/properties/run/items/properties/milliamps/anyOf/1/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data91.page !== undefined){
let data94 = data91.page;
if(typeof data94 === "string"){
if(!pattern8.test(data94)){
const err249 = {instancePath:instancePath+"/power/run/" + i4+"/milliamps/page",schemaPath:"#/properties/power/properties/run/items/properties/milliamps/anyOf/1/properties/page/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
else {
const err250 = {instancePath:instancePath+"/power/run/" + i4+"/milliamps/page",schemaPath:"#/properties/power/properties/run/items/properties/milliamps/anyOf/1/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
if(data91.line !== undefined){
let data95 = data91.line;
if(typeof data95 === "string"){
if(!pattern8.test(data95)){
const err251 = {instancePath:instancePath+"/power/run/" + i4+"/milliamps/line",schemaPath:"#/properties/power/properties/run/items/properties/milliamps/anyOf/1/properties/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
else {
const err252 = {instancePath:instancePath+"/power/run/" + i4+"/milliamps/line",schemaPath:"#/properties/power/properties/run/items/properties/milliamps/anyOf/1/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
}
else {
const err253 = {instancePath:instancePath+"/power/run/" + i4+"/milliamps",schemaPath:"#/properties/power/properties/run/items/properties/milliamps/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
var _valid2 = _errs224 === errors;
valid41 = valid41 || _valid2;
}
if(!valid41){
const err254 = {instancePath:instancePath+"/power/run/" + i4+"/milliamps",schemaPath:"#/properties/power/properties/run/items/properties/milliamps/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
else {
errors = _errs221;
if(vErrors !== null){
if(_errs221){
vErrors.length = _errs221;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err255 = {instancePath:instancePath+"/power/run/" + i4,schemaPath:"#/properties/power/properties/run/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
}
else {
const err256 = {instancePath:instancePath+"/power/run",schemaPath:"#/properties/power/properties/run/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data77.sleep !== undefined){
let data96 = data77.sleep;
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
if(data96.microamps === undefined){
const err257 = {instancePath:instancePath+"/power/sleep",schemaPath:"#/properties/power/properties/sleep/required",keyword:"required",params:{missingProperty: "microamps"},message:"must have required property '"+"microamps"+"'"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
if(data96.wakeMicroseconds === undefined){
const err258 = {instancePath:instancePath+"/power/sleep",schemaPath:"#/properties/power/properties/sleep/required",keyword:"required",params:{missingProperty: "wakeMicroseconds"},message:"must have required property '"+"wakeMicroseconds"+"'"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
if(data96.wakeMicrocoulombs === undefined){
const err259 = {instancePath:instancePath+"/power/sleep",schemaPath:"#/properties/power/properties/sleep/required",keyword:"required",params:{missingProperty: "wakeMicrocoulombs"},message:"must have required property '"+"wakeMicrocoulombs"+"'"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
for(const key30 in data96){
if(!(((key30 === "microamps") || (key30 === "wakeMicroseconds")) || (key30 === "wakeMicrocoulombs"))){
const err260 = {instancePath:instancePath+"/power/sleep",schemaPath:"#/properties/power/properties/sleep/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data96.microamps !== undefined){
let data97 = data96.microamps;
const _errs239 = errors;
let valid44 = false;
const _errs240 = errors;
if(typeof data97 !== "string"){
const err261 = {instancePath:instancePath+"/power/sleep/microamps",schemaPath:"#/properties/power/properties/sleep/properties/microamps/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
if("unknown" !== data97){
const err262 = {instancePath:instancePath+"/power/sleep/microamps",schemaPath:"#/properties/power/properties/sleep/properties/microamps/anyOf/0/const",keyword:"const",params:{allowedValue: "unknown"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
var _valid3 = _errs240 === errors;
valid44 = valid44 || _valid3;
if(!valid44){
const _errs242 = errors;
if(data97 && typeof data97 == "object" && !Array.isArray(data97)){
if(data97.value === undefined){
const err263 = {instancePath:instancePath+"/power/sleep/microamps",schemaPath:"#/properties/power/properties/sleep/properties/microamps/anyOf/1/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
if(data97.document === undefined){
const err264 = {instancePath:instancePath+"/power/sleep/microamps",schemaPath:"#/properties/power/properties/sleep/properties/microamps/anyOf/1/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'"};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
if(data97.page === undefined){
const err265 = {instancePath:instancePath+"/power/sleep/microamps",schemaPath:"#/properties/power/properties/sleep/properties/microamps/anyOf/1/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'"};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
if(data97.line === undefined){
const err266 = {instancePath:instancePath+"/power/sleep/microamps",schemaPath:"#/properties/power/properties/sleep/properties/microamps/anyOf/1/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
for(const key31 in data97){
if(!((((key31 === "value") || (key31 === "document")) || (key31 === "page")) || (key31 === "line"))){
const err267 = {instancePath:instancePath+"/power/sleep/microamps",schemaPath:"#/properties/power/properties/sleep/properties/microamps/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
if(data97.value !== undefined){
let data98 = data97.value;
if((typeof data98 == "number") && (isFinite(data98))){
if(data98 < 0 || isNaN(data98)){
const err268 = {instancePath:instancePath+"/power/sleep/microamps/value",schemaPath:"#/properties/power/properties/sleep/properties/microamps/anyOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
else {
const err269 = {instancePath:instancePath+"/power/sleep/microamps/value",schemaPath:"#/properties/power/properties/sleep/properties/microamps/anyOf/1/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
if(data97.document !== undefined){
let data99 = data97.document;
if(typeof data99 === "string"){
if(!pattern8.test(data99)){
const err270 = {instancePath:instancePath+"/power/sleep/microamps/document",schemaPath:"#/properties/power/properties/sleep/properties/microamps/anyOf/1/properties/document/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
else {
const err271 = {instancePath:instancePath+"/power/sleep/microamps/document",schemaPath:"#/properties/power/properties/sleep/properties/microamps/anyOf/1/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
if(data97.page !== undefined){
let data100 = data97.page;
if(typeof data100 === "string"){
if(!pattern8.test(data100)){
const err272 = {instancePath:instancePath+"/power/sleep/microamps/page",schemaPath:"#/properties/power/properties/sleep/properties/microamps/anyOf/1/properties/page/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
else {
const err273 = {instancePath:instancePath+"/power/sleep/microamps/page",schemaPath:"#/properties/power/properties/sleep/properties/microamps/anyOf/1/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
if(data97.line !== undefined){
let data101 = data97.line;
if(typeof data101 === "string"){
if(!pattern8.test(data101)){
const err274 = {instancePath:instancePath+"/power/sleep/microamps/line",schemaPath:"#/properties/power/properties/sleep/properties/microamps/anyOf/1/properties/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
else {
const err275 = {instancePath:instancePath+"/power/sleep/microamps/line",schemaPath:"#/properties/power/properties/sleep/properties/microamps/anyOf/1/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
}
else {
const err276 = {instancePath:instancePath+"/power/sleep/microamps",schemaPath:"#/properties/power/properties/sleep/properties/microamps/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
var _valid3 = _errs242 === errors;
valid44 = valid44 || _valid3;
}
if(!valid44){
const err277 = {instancePath:instancePath+"/power/sleep/microamps",schemaPath:"#/properties/power/properties/sleep/properties/microamps/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
else {
errors = _errs239;
if(vErrors !== null){
if(_errs239){
vErrors.length = _errs239;
}
else {
vErrors = null;
}
}
}
}
if(data96.wakeMicroseconds !== undefined){
let data102 = data96.wakeMicroseconds;
const _errs254 = errors;
let valid46 = false;
const _errs255 = errors;
if(typeof data102 !== "string"){
const err278 = {instancePath:instancePath+"/power/sleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicroseconds/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
if("unknown" !== data102){
const err279 = {instancePath:instancePath+"/power/sleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicroseconds/anyOf/0/const",keyword:"const",params:{allowedValue: "unknown"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
var _valid4 = _errs255 === errors;
valid46 = valid46 || _valid4;
if(!valid46){
const _errs257 = errors;
if(data102 && typeof data102 == "object" && !Array.isArray(data102)){
if(data102.value === undefined){
const err280 = {instancePath:instancePath+"/power/sleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicroseconds/anyOf/1/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
if(data102.document === undefined){
const err281 = {instancePath:instancePath+"/power/sleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicroseconds/anyOf/1/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'"};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
if(data102.page === undefined){
const err282 = {instancePath:instancePath+"/power/sleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicroseconds/anyOf/1/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'"};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
if(data102.line === undefined){
const err283 = {instancePath:instancePath+"/power/sleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicroseconds/anyOf/1/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
for(const key32 in data102){
if(!((((key32 === "value") || (key32 === "document")) || (key32 === "page")) || (key32 === "line"))){
const err284 = {instancePath:instancePath+"/power/sleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicroseconds/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
if(data102.value !== undefined){
let data103 = data102.value;
if((typeof data103 == "number") && (isFinite(data103))){
if(data103 < 0 || isNaN(data103)){
const err285 = {instancePath:instancePath+"/power/sleep/wakeMicroseconds/value",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicroseconds/anyOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
else {
const err286 = {instancePath:instancePath+"/power/sleep/wakeMicroseconds/value",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicroseconds/anyOf/1/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
if(data102.document !== undefined){
let data104 = data102.document;
if(typeof data104 === "string"){
if(!pattern8.test(data104)){
const err287 = {instancePath:instancePath+"/power/sleep/wakeMicroseconds/document",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicroseconds/anyOf/1/properties/document/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
else {
const err288 = {instancePath:instancePath+"/power/sleep/wakeMicroseconds/document",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicroseconds/anyOf/1/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
if(data102.page !== undefined){
let data105 = data102.page;
if(typeof data105 === "string"){
if(!pattern8.test(data105)){
const err289 = {instancePath:instancePath+"/power/sleep/wakeMicroseconds/page",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicroseconds/anyOf/1/properties/page/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
else {
const err290 = {instancePath:instancePath+"/power/sleep/wakeMicroseconds/page",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicroseconds/anyOf/1/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
if(data102.line !== undefined){
let data106 = data102.line;
if(typeof data106 === "string"){
if(!pattern8.test(data106)){
const err291 = {instancePath:instancePath+"/power/sleep/wakeMicroseconds/line",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicroseconds/anyOf/1/properties/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
else {
const err292 = {instancePath:instancePath+"/power/sleep/wakeMicroseconds/line",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicroseconds/anyOf/1/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
}
else {
const err293 = {instancePath:instancePath+"/power/sleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicroseconds/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
var _valid4 = _errs257 === errors;
valid46 = valid46 || _valid4;
}
if(!valid46){
const err294 = {instancePath:instancePath+"/power/sleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicroseconds/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
else {
errors = _errs254;
if(vErrors !== null){
if(_errs254){
vErrors.length = _errs254;
}
else {
vErrors = null;
}
}
}
}
if(data96.wakeMicrocoulombs !== undefined){
let data107 = data96.wakeMicrocoulombs;
const _errs269 = errors;
let valid48 = false;
const _errs270 = errors;
if(typeof data107 !== "string"){
const err295 = {instancePath:instancePath+"/power/sleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicrocoulombs/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
if("unknown" !== data107){
const err296 = {instancePath:instancePath+"/power/sleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicrocoulombs/anyOf/0/const",keyword:"const",params:{allowedValue: "unknown"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
var _valid5 = _errs270 === errors;
valid48 = valid48 || _valid5;
if(!valid48){
const _errs272 = errors;
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
if(data107.value === undefined){
const err297 = {instancePath:instancePath+"/power/sleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicrocoulombs/anyOf/1/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
if(data107.document === undefined){
const err298 = {instancePath:instancePath+"/power/sleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicrocoulombs/anyOf/1/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'"};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
if(data107.page === undefined){
const err299 = {instancePath:instancePath+"/power/sleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicrocoulombs/anyOf/1/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'"};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
if(data107.line === undefined){
const err300 = {instancePath:instancePath+"/power/sleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicrocoulombs/anyOf/1/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
for(const key33 in data107){
if(!((((key33 === "value") || (key33 === "document")) || (key33 === "page")) || (key33 === "line"))){
const err301 = {instancePath:instancePath+"/power/sleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicrocoulombs/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
if(data107.value !== undefined){
let data108 = data107.value;
if((typeof data108 == "number") && (isFinite(data108))){
if(data108 < 0 || isNaN(data108)){
const err302 = {instancePath:instancePath+"/power/sleep/wakeMicrocoulombs/value",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicrocoulombs/anyOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
else {
const err303 = {instancePath:instancePath+"/power/sleep/wakeMicrocoulombs/value",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicrocoulombs/anyOf/1/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
if(data107.document !== undefined){
let data109 = data107.document;
if(typeof data109 === "string"){
if(!pattern8.test(data109)){
const err304 = {instancePath:instancePath+"/power/sleep/wakeMicrocoulombs/document",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicrocoulombs/anyOf/1/properties/document/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
else {
const err305 = {instancePath:instancePath+"/power/sleep/wakeMicrocoulombs/document",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicrocoulombs/anyOf/1/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
if(data107.page !== undefined){
let data110 = data107.page;
if(typeof data110 === "string"){
if(!pattern8.test(data110)){
const err306 = {instancePath:instancePath+"/power/sleep/wakeMicrocoulombs/page",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicrocoulombs/anyOf/1/properties/page/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
else {
const err307 = {instancePath:instancePath+"/power/sleep/wakeMicrocoulombs/page",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicrocoulombs/anyOf/1/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
if(data107.line !== undefined){
let data111 = data107.line;
if(typeof data111 === "string"){
if(!pattern8.test(data111)){
const err308 = {instancePath:instancePath+"/power/sleep/wakeMicrocoulombs/line",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicrocoulombs/anyOf/1/properties/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
else {
const err309 = {instancePath:instancePath+"/power/sleep/wakeMicrocoulombs/line",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicrocoulombs/anyOf/1/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
}
else {
const err310 = {instancePath:instancePath+"/power/sleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicrocoulombs/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
var _valid5 = _errs272 === errors;
valid48 = valid48 || _valid5;
}
if(!valid48){
const err311 = {instancePath:instancePath+"/power/sleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/sleep/properties/wakeMicrocoulombs/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
else {
errors = _errs269;
if(vErrors !== null){
if(_errs269){
vErrors.length = _errs269;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err312 = {instancePath:instancePath+"/power/sleep",schemaPath:"#/properties/power/properties/sleep/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
if(data77.deepSleep !== undefined){
let data112 = data77.deepSleep;
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
if(data112.microamps === undefined){
const err313 = {instancePath:instancePath+"/power/deepSleep",schemaPath:"#/properties/power/properties/deepSleep/required",keyword:"required",params:{missingProperty: "microamps"},message:"must have required property '"+"microamps"+"'"};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
if(data112.wakeMicroseconds === undefined){
const err314 = {instancePath:instancePath+"/power/deepSleep",schemaPath:"#/properties/power/properties/deepSleep/required",keyword:"required",params:{missingProperty: "wakeMicroseconds"},message:"must have required property '"+"wakeMicroseconds"+"'"};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
if(data112.wakeMicrocoulombs === undefined){
const err315 = {instancePath:instancePath+"/power/deepSleep",schemaPath:"#/properties/power/properties/deepSleep/required",keyword:"required",params:{missingProperty: "wakeMicrocoulombs"},message:"must have required property '"+"wakeMicrocoulombs"+"'"};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
for(const key34 in data112){
if(!(((key34 === "microamps") || (key34 === "wakeMicroseconds")) || (key34 === "wakeMicrocoulombs"))){
const err316 = {instancePath:instancePath+"/power/deepSleep",schemaPath:"#/properties/power/properties/deepSleep/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
if(data112.microamps !== undefined){
let data113 = data112.microamps;
const _errs287 = errors;
let valid51 = false;
const _errs288 = errors;
if(typeof data113 !== "string"){
const err317 = {instancePath:instancePath+"/power/deepSleep/microamps",schemaPath:"#/properties/power/properties/deepSleep/properties/microamps/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
if("unknown" !== data113){
const err318 = {instancePath:instancePath+"/power/deepSleep/microamps",schemaPath:"#/properties/power/properties/deepSleep/properties/microamps/anyOf/0/const",keyword:"const",params:{allowedValue: "unknown"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
var _valid6 = _errs288 === errors;
valid51 = valid51 || _valid6;
if(!valid51){
const _errs290 = errors;
if(data113 && typeof data113 == "object" && !Array.isArray(data113)){
if(data113.value === undefined){
const err319 = {instancePath:instancePath+"/power/deepSleep/microamps",schemaPath:"#/properties/power/properties/deepSleep/properties/microamps/anyOf/1/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
if(data113.document === undefined){
const err320 = {instancePath:instancePath+"/power/deepSleep/microamps",schemaPath:"#/properties/power/properties/deepSleep/properties/microamps/anyOf/1/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'"};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
if(data113.page === undefined){
const err321 = {instancePath:instancePath+"/power/deepSleep/microamps",schemaPath:"#/properties/power/properties/deepSleep/properties/microamps/anyOf/1/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'"};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
if(data113.line === undefined){
const err322 = {instancePath:instancePath+"/power/deepSleep/microamps",schemaPath:"#/properties/power/properties/deepSleep/properties/microamps/anyOf/1/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
for(const key35 in data113){
if(!((((key35 === "value") || (key35 === "document")) || (key35 === "page")) || (key35 === "line"))){
const err323 = {instancePath:instancePath+"/power/deepSleep/microamps",schemaPath:"#/properties/power/properties/deepSleep/properties/microamps/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
if(data113.value !== undefined){
let data114 = data113.value;
if((typeof data114 == "number") && (isFinite(data114))){
if(data114 < 0 || isNaN(data114)){
const err324 = {instancePath:instancePath+"/power/deepSleep/microamps/value",schemaPath:"#/properties/power/properties/deepSleep/properties/microamps/anyOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
else {
const err325 = {instancePath:instancePath+"/power/deepSleep/microamps/value",schemaPath:"#/properties/power/properties/deepSleep/properties/microamps/anyOf/1/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
if(data113.document !== undefined){
let data115 = data113.document;
if(typeof data115 === "string"){
if(!pattern8.test(data115)){
const err326 = {instancePath:instancePath+"/power/deepSleep/microamps/document",schemaPath:"#/properties/power/properties/deepSleep/properties/microamps/anyOf/1/properties/document/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
else {
const err327 = {instancePath:instancePath+"/power/deepSleep/microamps/document",schemaPath:"#/properties/power/properties/deepSleep/properties/microamps/anyOf/1/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
if(data113.page !== undefined){
let data116 = data113.page;
if(typeof data116 === "string"){
if(!pattern8.test(data116)){
const err328 = {instancePath:instancePath+"/power/deepSleep/microamps/page",schemaPath:"#/properties/power/properties/deepSleep/properties/microamps/anyOf/1/properties/page/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
else {
const err329 = {instancePath:instancePath+"/power/deepSleep/microamps/page",schemaPath:"#/properties/power/properties/deepSleep/properties/microamps/anyOf/1/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
if(data113.line !== undefined){
let data117 = data113.line;
if(typeof data117 === "string"){
if(!pattern8.test(data117)){
const err330 = {instancePath:instancePath+"/power/deepSleep/microamps/line",schemaPath:"#/properties/power/properties/deepSleep/properties/microamps/anyOf/1/properties/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
else {
const err331 = {instancePath:instancePath+"/power/deepSleep/microamps/line",schemaPath:"#/properties/power/properties/deepSleep/properties/microamps/anyOf/1/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
}
else {
const err332 = {instancePath:instancePath+"/power/deepSleep/microamps",schemaPath:"#/properties/power/properties/deepSleep/properties/microamps/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
var _valid6 = _errs290 === errors;
valid51 = valid51 || _valid6;
}
if(!valid51){
const err333 = {instancePath:instancePath+"/power/deepSleep/microamps",schemaPath:"#/properties/power/properties/deepSleep/properties/microamps/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
else {
errors = _errs287;
if(vErrors !== null){
if(_errs287){
vErrors.length = _errs287;
}
else {
vErrors = null;
}
}
}
}
if(data112.wakeMicroseconds !== undefined){
let data118 = data112.wakeMicroseconds;
const _errs302 = errors;
let valid53 = false;
const _errs303 = errors;
if(typeof data118 !== "string"){
const err334 = {instancePath:instancePath+"/power/deepSleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicroseconds/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
if("unknown" !== data118){
const err335 = {instancePath:instancePath+"/power/deepSleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicroseconds/anyOf/0/const",keyword:"const",params:{allowedValue: "unknown"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
var _valid7 = _errs303 === errors;
valid53 = valid53 || _valid7;
if(!valid53){
const _errs305 = errors;
if(data118 && typeof data118 == "object" && !Array.isArray(data118)){
if(data118.value === undefined){
const err336 = {instancePath:instancePath+"/power/deepSleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicroseconds/anyOf/1/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
if(data118.document === undefined){
const err337 = {instancePath:instancePath+"/power/deepSleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicroseconds/anyOf/1/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'"};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
if(data118.page === undefined){
const err338 = {instancePath:instancePath+"/power/deepSleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicroseconds/anyOf/1/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'"};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
if(data118.line === undefined){
const err339 = {instancePath:instancePath+"/power/deepSleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicroseconds/anyOf/1/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
for(const key36 in data118){
if(!((((key36 === "value") || (key36 === "document")) || (key36 === "page")) || (key36 === "line"))){
const err340 = {instancePath:instancePath+"/power/deepSleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicroseconds/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
if(data118.value !== undefined){
let data119 = data118.value;
if((typeof data119 == "number") && (isFinite(data119))){
if(data119 < 0 || isNaN(data119)){
const err341 = {instancePath:instancePath+"/power/deepSleep/wakeMicroseconds/value",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicroseconds/anyOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
else {
const err342 = {instancePath:instancePath+"/power/deepSleep/wakeMicroseconds/value",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicroseconds/anyOf/1/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
if(data118.document !== undefined){
let data120 = data118.document;
if(typeof data120 === "string"){
if(!pattern8.test(data120)){
const err343 = {instancePath:instancePath+"/power/deepSleep/wakeMicroseconds/document",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicroseconds/anyOf/1/properties/document/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
else {
const err344 = {instancePath:instancePath+"/power/deepSleep/wakeMicroseconds/document",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicroseconds/anyOf/1/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
if(data118.page !== undefined){
let data121 = data118.page;
if(typeof data121 === "string"){
if(!pattern8.test(data121)){
const err345 = {instancePath:instancePath+"/power/deepSleep/wakeMicroseconds/page",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicroseconds/anyOf/1/properties/page/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
else {
const err346 = {instancePath:instancePath+"/power/deepSleep/wakeMicroseconds/page",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicroseconds/anyOf/1/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
if(data118.line !== undefined){
let data122 = data118.line;
if(typeof data122 === "string"){
if(!pattern8.test(data122)){
const err347 = {instancePath:instancePath+"/power/deepSleep/wakeMicroseconds/line",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicroseconds/anyOf/1/properties/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
else {
const err348 = {instancePath:instancePath+"/power/deepSleep/wakeMicroseconds/line",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicroseconds/anyOf/1/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
}
else {
const err349 = {instancePath:instancePath+"/power/deepSleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicroseconds/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
var _valid7 = _errs305 === errors;
valid53 = valid53 || _valid7;
}
if(!valid53){
const err350 = {instancePath:instancePath+"/power/deepSleep/wakeMicroseconds",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicroseconds/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
else {
errors = _errs302;
if(vErrors !== null){
if(_errs302){
vErrors.length = _errs302;
}
else {
vErrors = null;
}
}
}
}
if(data112.wakeMicrocoulombs !== undefined){
let data123 = data112.wakeMicrocoulombs;
const _errs317 = errors;
let valid55 = false;
const _errs318 = errors;
if(typeof data123 !== "string"){
const err351 = {instancePath:instancePath+"/power/deepSleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicrocoulombs/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
if("unknown" !== data123){
const err352 = {instancePath:instancePath+"/power/deepSleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicrocoulombs/anyOf/0/const",keyword:"const",params:{allowedValue: "unknown"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
var _valid8 = _errs318 === errors;
valid55 = valid55 || _valid8;
if(!valid55){
const _errs320 = errors;
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
if(data123.value === undefined){
const err353 = {instancePath:instancePath+"/power/deepSleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicrocoulombs/anyOf/1/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
if(data123.document === undefined){
const err354 = {instancePath:instancePath+"/power/deepSleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicrocoulombs/anyOf/1/required",keyword:"required",params:{missingProperty: "document"},message:"must have required property '"+"document"+"'"};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
if(data123.page === undefined){
const err355 = {instancePath:instancePath+"/power/deepSleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicrocoulombs/anyOf/1/required",keyword:"required",params:{missingProperty: "page"},message:"must have required property '"+"page"+"'"};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
if(data123.line === undefined){
const err356 = {instancePath:instancePath+"/power/deepSleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicrocoulombs/anyOf/1/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
for(const key37 in data123){
if(!((((key37 === "value") || (key37 === "document")) || (key37 === "page")) || (key37 === "line"))){
const err357 = {instancePath:instancePath+"/power/deepSleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicrocoulombs/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
if(data123.value !== undefined){
let data124 = data123.value;
if((typeof data124 == "number") && (isFinite(data124))){
if(data124 < 0 || isNaN(data124)){
const err358 = {instancePath:instancePath+"/power/deepSleep/wakeMicrocoulombs/value",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicrocoulombs/anyOf/1/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
else {
const err359 = {instancePath:instancePath+"/power/deepSleep/wakeMicrocoulombs/value",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicrocoulombs/anyOf/1/properties/value/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
if(data123.document !== undefined){
let data125 = data123.document;
if(typeof data125 === "string"){
if(!pattern8.test(data125)){
const err360 = {instancePath:instancePath+"/power/deepSleep/wakeMicrocoulombs/document",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicrocoulombs/anyOf/1/properties/document/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
else {
const err361 = {instancePath:instancePath+"/power/deepSleep/wakeMicrocoulombs/document",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicrocoulombs/anyOf/1/properties/document/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
if(data123.page !== undefined){
let data126 = data123.page;
if(typeof data126 === "string"){
if(!pattern8.test(data126)){
const err362 = {instancePath:instancePath+"/power/deepSleep/wakeMicrocoulombs/page",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicrocoulombs/anyOf/1/properties/page/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
else {
const err363 = {instancePath:instancePath+"/power/deepSleep/wakeMicrocoulombs/page",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicrocoulombs/anyOf/1/properties/page/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
if(data123.line !== undefined){
let data127 = data123.line;
if(typeof data127 === "string"){
if(!pattern8.test(data127)){
const err364 = {instancePath:instancePath+"/power/deepSleep/wakeMicrocoulombs/line",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicrocoulombs/anyOf/1/properties/line/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
else {
const err365 = {instancePath:instancePath+"/power/deepSleep/wakeMicrocoulombs/line",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicrocoulombs/anyOf/1/properties/line/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
}
else {
const err366 = {instancePath:instancePath+"/power/deepSleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicrocoulombs/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
var _valid8 = _errs320 === errors;
valid55 = valid55 || _valid8;
}
if(!valid55){
const err367 = {instancePath:instancePath+"/power/deepSleep/wakeMicrocoulombs",schemaPath:"#/properties/power/properties/deepSleep/properties/wakeMicrocoulombs/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
else {
errors = _errs317;
if(vErrors !== null){
if(_errs317){
vErrors.length = _errs317;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err368 = {instancePath:instancePath+"/power/deepSleep",schemaPath:"#/properties/power/properties/deepSleep/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
}
else {
const err369 = {instancePath:instancePath+"/power",schemaPath:"#/properties/power/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
if(data.published !== undefined){
let data128 = data.published;
if(data128 && typeof data128 == "object" && !Array.isArray(data128)){
if(data128.validation === undefined){
const err370 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/required",keyword:"required",params:{missingProperty: "validation"},message:"must have required property '"+"validation"+"'"};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
if(data128.source === undefined){
const err371 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
for(const key38 in data128){
if(!((key38 === "validation") || (key38 === "source"))){
const err372 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
}
if(data128.validation !== undefined){
let data129 = data128.validation;
if(typeof data129 === "string"){
if(!pattern8.test(data129)){
const err373 = {instancePath:instancePath+"/published/validation",schemaPath:"#/properties/published/properties/validation/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
}
else {
const err374 = {instancePath:instancePath+"/published/validation",schemaPath:"#/properties/published/properties/validation/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
}
if(data128.source !== undefined){
let data130 = data128.source;
if(typeof data130 === "string"){
if(!pattern8.test(data130)){
const err375 = {instancePath:instancePath+"/published/source",schemaPath:"#/properties/published/properties/source/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
}
else {
const err376 = {instancePath:instancePath+"/published/source",schemaPath:"#/properties/published/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
}
}
else {
const err377 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
if(data.verified !== undefined){
let data131 = data.verified;
if(data131 && typeof data131 == "object" && !Array.isArray(data131)){
if(data131.emulator === undefined){
const err378 = {instancePath:instancePath+"/verified",schemaPath:"#/properties/verified/required",keyword:"required",params:{missingProperty: "emulator"},message:"must have required property '"+"emulator"+"'"};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
if(data131.silicon === undefined){
const err379 = {instancePath:instancePath+"/verified",schemaPath:"#/properties/verified/required",keyword:"required",params:{missingProperty: "silicon"},message:"must have required property '"+"silicon"+"'"};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
for(const key39 in data131){
if(!((key39 === "emulator") || (key39 === "silicon"))){
const err380 = {instancePath:instancePath+"/verified",schemaPath:"#/properties/verified/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
}
if(data131.emulator !== undefined){
if(typeof data131.emulator !== "string"){
const err381 = {instancePath:instancePath+"/verified/emulator",schemaPath:"#/properties/verified/properties/emulator/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
}
if(data131.silicon !== undefined){
if(typeof data131.silicon !== "string"){
const err382 = {instancePath:instancePath+"/verified/silicon",schemaPath:"#/properties/verified/properties/silicon/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
}
}
else {
const err383 = {instancePath:instancePath+"/verified",schemaPath:"#/properties/verified/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
}
}
else {
const err384 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const validateBoard: Validator<TypeOf<typeof boardSchema>> = validate10;
