/** The index behind the search: its entity, its fields, its queries. */
@NullMarked
package cn.qinqing.search.domain;

import org.jspecify.annotations.NullMarked;
