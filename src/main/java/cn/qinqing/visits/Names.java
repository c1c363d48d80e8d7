package cn.qinqing.visits;

import java.util.Arrays;
import java.util.List;

/** Names as they are typed into one field, between commas of any kind. */
public final class Names {

    private Names() {}

    /** Each name, in the order in which they stand; none is empty. */
    public static List<String> of(String typed) {
        return Arrays.stream(typed.split("[、，,;；\\n]|(?<=\\p{IsHan}{2})\\s+(?=\\p{IsHan}{2})"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
