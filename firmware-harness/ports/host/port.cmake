set(port_sources ports/host/port.c)

if(LUT_SANITIZE OR LUT_FUZZ)
  # -Og: what -O2 and sanitizers make of unrolled blocks takes minutes to compile; -g1: where a fault is, in a quarter
  # less time than -g
  set(sanitizers -Og -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -g1)
  add_compile_options(${sanitizers})
  add_link_options(${sanitizers})
endif()
