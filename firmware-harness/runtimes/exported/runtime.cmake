# A network that was exported as C, as `lut run --exported` has it built: its sources are timed as kernels are.
set(LUT_EXPORTED "" CACHE PATH "folder of its sources")
set(LUT_EXPORTED_NAME "" CACHE STRING "what its C names begin with")
file(GLOB_RECURSE exported_sources CONFIGURE_DEPENDS "${LUT_EXPORTED}/*.c")
list(FILTER exported_sources EXCLUDE REGEX "/example/")
if(NOT exported_sources)
  message(FATAL_ERROR "LUT_EXPORTED must be a folder that lut export wrote, not '${LUT_EXPORTED}'")
endif()
target_sources(timed PRIVATE ${exported_sources})
target_include_directories(timed PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}/runtimes" "${CMAKE_CURRENT_SOURCE_DIR}/runtimes/exported")
string(TOUPPER "${LUT_EXPORTED_NAME}" upper)
target_compile_definitions(timed PRIVATE ${upper}_ARENA=image_arena) # where the port has tensors
