# TensorFlow Lite Micro: glue in C++17 to the static library that the user built (docs/tflm.md).
enable_language(CXX)

set(LUT_TFLM_INCLUDES "" CACHE STRING "folders of its headers and of those that they need, separated by semicolons")
set(LUT_TFLM_LIBRARY "" CACHE FILEPATH "the static library")
if(NOT EXISTS "${LUT_TFLM_LIBRARY}")
  message(FATAL_ERROR "LUT_TFLM_LIBRARY must be a libtensorflow-microlite.a, not '${LUT_TFLM_LIBRARY}'")
endif()

file(GLOB tflm_sources CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" runtimes/tflm/*.cc)
target_sources(timed PRIVATE ${tflm_sources})
target_include_directories(timed SYSTEM PRIVATE ${LUT_TFLM_INCLUDES})
# Without TF_LITE_STATIC_MEMORY structures have another size than in the library.
target_compile_definitions(timed PRIVATE TF_LITE_STATIC_MEMORY)
target_compile_options(timed PRIVATE $<$<COMPILE_LANGUAGE:CXX>:
  -std=c++17 -fno-freestanding -fno-rtti -fno-exceptions -fno-threadsafe-statics -fno-use-cxa-atexit
  -Wall -Wextra -Werror>)
foreach(folder ${LUT_TFLM_INCLUDES}) # checks in the headers name their file
  target_compile_options(timed PRIVATE -ffile-prefix-map=${folder}=tflm)
endforeach()

target_link_libraries(firmware PRIVATE "${LUT_TFLM_LIBRARY}" m)
set_target_properties(firmware PROPERTIES LINKER_LANGUAGE CXX)
