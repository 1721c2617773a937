#ifndef GEOSEG_CGEOS_SHIM_H
#define GEOSEG_CGEOS_SHIM_H
// Only the reentrant API: the compiler refuses every call without a context.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>
#endif
