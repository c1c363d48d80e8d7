package cn.qinqing.assignments.domain.imports;

import java.util.Map;

/**
 * How one sheet of a list is read.
 *
 * @param title what stands above its heading, or of a file without sheets its name: it may tell the county
 * @param taken whether its rows are part of the import
 * @param mapping field → column, from 0
 */
public record SheetChoice(String sheet, String title, boolean taken, Map<String, Integer> mapping) {}
