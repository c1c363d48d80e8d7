package cn.qinqing.register.domain;

import java.util.Arrays;
import java.util.List;

/**
 * What stands at the foot of every public page.
 *
 * @param office responsible office (主办单位)
 */
public record SiteInfo(String office, List<Hotline> hotlines) {

    /** A line to complain or ask, such as 12345. */
    public record Hotline(String label, String number) {

        /** As a telephone link needs it; short numbers stay as they are. */
        public String dial() {
            String digits = number.replaceAll("[^0-9]", "");
            return digits.startsWith("0") ? "+86" + digits.substring(1) : digits;
        }
    }

    /** @param text names with their numbers, with a semicolon between: {@code 政务服务热线 12345；纪检监察举报 12388} */
    static List<Hotline> hotlines(String text) {
        return Arrays.stream(text.split("[;；\\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one ->
                        new Hotline(one.replaceFirst("[\\s　]*[0-9-]+$", ""), one.replaceFirst("^.*?([0-9-]*)$", "$1")))
                .toList();
    }
}
