/** Master data of enterprises from registry files: read, compared with what stands, applied, taken back. */
@NullMarked
package cn.qinqing.enterprises.domain.registry;

import org.jspecify.annotations.NullMarked;
