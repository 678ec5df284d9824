set(port_sources ports/host/port.c)

if(LUT_SANITIZE OR LUT_FUZZ)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -g)
  add_compile_options(${sanitizers})
  add_link_options(${sanitizers})
endif()
