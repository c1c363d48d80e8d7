package cn.qinqing.enterprises;

import java.util.List;
import java.util.stream.Stream;

/** The sections (门类) of GB/T 4754-2017, A to T, and those of whom it is not known; the database finds them. */
public final class Sections {

    public static final List<String> ALL = Stream.concat(
                    "ABCDEFGHIJKLMNOPQRST".chars().mapToObj(Character::toString), Stream.of(EnterpriseFilter.UNKNOWN))
            .toList();

    private Sections() {}
}
