package cn.qinqing.workbench;

import java.util.UUID;

/**
 * A list as somebody wants to see it again (常用视图): filters, sort and columns as the query part of the address.
 *
 * @param shared others see it too
 * @param opensFirst the asking actor's list opens under it
 * @param mine the asking actor made it; nobody else may change it
 * @param owner name of who made it
 */
public record SavedView(
        UUID id,
        String list,
        String name,
        String query,
        boolean shared,
        boolean opensFirst,
        boolean mine,
        String owner) {}
