package cn.qinqing.uikit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws the lanes of a time line: numbers and our own words alone, so that nothing which was typed can get into the
 * drawing. What a lane says stands in the cells beside it: readers of screens pass it by.
 */
final class GanttLanes {

    /** The narrowest bar, in hundredths of the width. */
    private static final double LEAST = 0.5;

    private static final double LETTER_ROOM = 94;

    private final String sign;
    private final GanttScale scale;
    private final LocalDate today;
    private final Map<String, List<String>> links = new HashMap<>();

    /** @param sign makes the names of shared parts unique on the page */
    GanttLanes(String sign, GanttScale scale, LocalDate today) {
        this.sign = sign;
        this.scale = scale;
        this.today = today;
    }

    /**
     * Finds where lines from predecessors pass.
     *
     * @param order the rows with the group lines between them, from top to bottom: ids, or names of groups
     */
    void connect(List<String> order, Map<String, GanttRow> rows) {
        for (GanttRow row : rows.values()) {
            GanttRow before = row.predecessor() == null ? null : rows.get(row.predecessor());
            if (before == null) {
                continue;
            }
            int from = order.indexOf(before.id());
            int to = order.indexOf(row.id());
            String x = hundredths(scale.at(before.plannedTo().plusDays(1)));
            String arrival = hundredths(scale.at(row.start()));
            boolean down = from < to;
            link(order.get(from), upright(x, down ? "50%" : "0", down ? "100%" : "50%"));
            for (int between = Math.min(from, to) + 1; between < Math.max(from, to); between++) {
                link(order.get(between), upright(x, "0", "100%"));
            }
            link(
                    order.get(to),
                    upright(x, down ? "0" : "50%", down ? "50%" : "100%")
                            + "<line class=\"qq-gantt-link\" x1=\"" + x + "%\" x2=\"" + arrival
                            + "%\" y1=\"50%\" y2=\"50%\"/><svg x=\"" + arrival
                            + "%\" y=\"50%\" overflow=\"visible\"><path class=\"qq-gantt-tip\" d=\"M0 0l-6 -3.5v7z\"/></svg>");
        }
    }

    private void link(String place, String drawn) {
        links.computeIfAbsent(place, none -> new ArrayList<>()).add(drawn);
    }

    private static String upright(String x, String from, String to) {
        return "<line class=\"qq-gantt-link\" x1=\"" + x + "%\" x2=\"" + x + "%\" y1=\"" + from + "\" y2=\"" + to
                + "\"/>";
    }

    /** Patterns, thin lines of the scale and the line of today, used by every lane. */
    String shared() {
        StringBuilder svg = new StringBuilder(
                        "<svg class=\"qq-gantt-shared\" aria-hidden=\"true\" focusable=\"false\">")
                .append("<defs><pattern id=\"" + sign
                        + "-yellow\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
                        + "patternTransform=\"rotate(45)\"><rect class=\"qq-gantt-yellow-ground\" width=\"6\" height=\"6\"/>"
                        + "<line class=\"qq-gantt-yellow-line\" x1=\"1\" x2=\"1\" y2=\"6\"/></pattern>")
                .append("<pattern id=\"" + sign + "-red\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
                        + "patternTransform=\"rotate(45)\"><rect class=\"qq-gantt-red-ground\" width=\"5\" height=\"5\"/>"
                        + "<path class=\"qq-gantt-red-line\" d=\"M1 0v5M0 1h5\"/></pattern>")
                .append("<symbol id=\"" + sign + "-grid\" overflow=\"visible\">");
        scale.ticks().forEach(tick -> line(svg, "qq-gantt-tick", tick.at()));
        scale.tops().forEach(top -> line(svg, "qq-gantt-top", top.at()));
        if (scale.shows(today)) {
            line(svg, "qq-gantt-today", middle(today));
        }
        return svg.append("</symbol></defs></svg>").toString();
    }

    private static void line(StringBuilder svg, String look, double at) {
        String x = hundredths(at);
        svg.append("<line class=\"" + look + "\" x1=\"" + x + "%\" x2=\"" + x + "%\" y1=\"0\" y2=\"100%\"/>");
    }

    /** The scale above the lanes, with the sign of today. */
    String axis() {
        StringBuilder svg = open();
        scale.tops().forEach(top -> text(svg, "qq-gantt-top-word", top.at(), 14, top.label()));
        scale.ticks().forEach(tick -> text(svg, "qq-gantt-tick-word", tick.at(), 32, tick.label()));
        if (scale.shows(today)) {
            svg.append(
                    "<svg x=\"" + hundredths(middle(today))
                            + "%\" y=\"100%\" overflow=\"visible\"><path class=\"qq-gantt-today-tip\" d=\"M0 0l-5 -7h10z\"/></svg>");
        }
        return svg.append("</svg>").toString();
    }

    private static void text(StringBuilder svg, String look, double at, int y, String words) {
        if (!words.isEmpty()) {
            svg.append("<text class=\"" + look + "\" x=\"" + hundredths(at) + "%\" dx=\"4\" y=\"" + y + "\">" + words
                    + "</text>");
        }
    }

    /** The lane of a line with the name of a group: only what passes. */
    String passing(String group) {
        return open() + String.join("", links.getOrDefault(group, List.of())) + "</svg>";
    }

    /** The lane of a row: what was planned above, what was done below it. */
    String lane(GanttRow row) {
        StringBuilder svg = open();
        links.getOrDefault(row.id(), List.of()).forEach(svg::append);
        svg.append("<svg y=\"50%\" width=\"100%\" height=\"1\" overflow=\"visible\">");
        String light = row.light().name().toLowerCase(Locale.ROOT);
        double end = scale.at(row.plannedTo().plusDays(1));
        if (row.plannedFrom() == null) {
            svg.append("<svg x=\"" + hundredths(middle(row.plannedTo())) + "%\" overflow=\"visible\">"
                    + "<path class=\"qq-gantt-plan qq-gantt-" + light + "\"" + fill(light)
                    + " d=\"M0 -8L8 0L0 8L-8 0z\"/></svg>");
        } else {
            bar(svg, "qq-gantt-plan qq-gantt-" + light, fill(light), scale.at(row.plannedFrom()), end, -9, 11);
        }
        if (row.actualFrom() != null) {
            LocalDate last = row.actualTo() == null ? today : row.actualTo();
            bar(
                    svg,
                    row.actualTo() == null ? "qq-gantt-actual qq-gantt-running" : "qq-gantt-actual",
                    "",
                    scale.at(row.actualFrom()),
                    scale.at((last.isBefore(row.actualFrom()) ? row.actualFrom() : last).plusDays(1)),
                    5,
                    4);
        } else if (row.actualTo() != null) {
            bar(
                    svg,
                    "qq-gantt-actual",
                    "",
                    scale.at(row.actualTo()),
                    scale.at(row.actualTo().plusDays(1)),
                    5,
                    4);
        }
        if (row.light() == GanttRow.Light.YELLOW || row.light() == GanttRow.Light.RED) {
            boolean after = end < LETTER_ROOM;
            double at = after ? end : scale.at(row.start());
            svg.append(
                    "<text class=\"qq-gantt-letter qq-gantt-letter-" + light + "\" x=\"" + hundredths(at) + "%\" dx=\""
                            + (after ? 8 : -8) + "\" y=\"1\"" + (after ? "" : " text-anchor=\"end\"") + ">"
                            + Sentences.of("uikit.gantt.letter." + row.light().name()) + "</text>");
        }
        return svg.append("</svg></svg>").toString();
    }

    private String fill(String light) {
        return light.equals("yellow") || light.equals("red") ? " fill=\"url(#" + sign + "-" + light + ")\"" : "";
    }

    private static void bar(StringBuilder svg, String look, String fill, double from, double to, int y, int height) {
        svg.append("<rect class=\"" + look + "\"" + fill + " x=\"" + hundredths(from) + "%\" width=\""
                + hundredths(Math.max(LEAST, to - from)) + "%\" y=\"" + y + "\" height=\"" + height + "\" rx=\""
                + Math.min(3, height / 2) + "\"/>");
    }

    private StringBuilder open() {
        return new StringBuilder("<svg class=\"qq-gantt-lane\" aria-hidden=\"true\" focusable=\"false\">"
                + "<use href=\"#" + sign + "-grid\" width=\"100%\" height=\"100%\"/>");
    }

    private double middle(LocalDate day) {
        return (scale.at(day) + scale.at(day.plusDays(1))) / 2;
    }

    private static String hundredths(double part) {
        return String.format(Locale.ROOT, "%.3f", part);
    }
}
