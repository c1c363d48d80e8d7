package cn.qinqing.visits.ui;

import java.util.Arrays;
import java.util.List;

/** Names as they are typed into one field, between commas of any kind. */
final class Names {

    private Names() {}

    static List<String> of(String typed) {
        return Arrays.stream(typed.split("[、，,;；\\n]|(?<=\\p{IsHan}{2})\\s+(?=\\p{IsHan}{2})"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
