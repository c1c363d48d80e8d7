package cn.qinqing.search;

import java.util.UUID;

/** One answer of the search box (检索结果), as stored in the index. */
public record SearchHit(String kind, UUID id, String title, String subtitle) {}
