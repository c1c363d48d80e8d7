package cn.qinqing.exchange;

import java.util.List;
import java.util.Map;

/**
 * What a document says (文书内容).
 *
 * @param fields place → text; a line break in it becomes one in the document
 * @param tables table → its rows, each column → text
 */
public record DocumentData(Map<String, String> fields, Map<String, List<Map<String, String>>> tables) {}
