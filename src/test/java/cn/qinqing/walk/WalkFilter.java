package cn.qinqing.walk;

import java.util.Set;

/**
 * Which views, places and dialogs are walked: all, or those that {@code -Dwalk=BatchView,StartBatchDialog} names while
 * one of them is worked on. A view comes with its dialogs.
 */
record WalkFilter(Set<String> names) {

    static WalkFilter ofSystem() {
        String names = System.getProperty("walk", "");
        return new WalkFilter(names.isBlank() ? Set.of() : Set.of(names.split(",")));
    }

    boolean takes(String name) {
        return names.isEmpty() || names.contains(name);
    }
}
