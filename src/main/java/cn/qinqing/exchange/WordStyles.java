package cn.qinqing.exchange;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** What a paragraph or run of a Word document looks like, with what it takes over from its styles, as CSS. */
final class WordStyles {

    private static final double USUAL_SIZE = 10.5;
    private static final double TWIPS = 20;

    private final @Nullable XWPFStyles styles;

    WordStyles(XWPFDocument document) {
        styles = document.getStyles();
    }

    /** Level of a heading from 1, or empty for text. */
    Optional<Integer> level(XWPFParagraph paragraph) {
        return paragraphValue(paragraph, properties -> properties.isSetOutlineLvl() ? properties.getOutlineLvl() : null)
                .map(level -> level.getVal().intValue() + 1)
                .filter(level -> level <= 6);
    }

    String paragraph(XWPFParagraph paragraph) {
        double size = size(paragraph);
        StringBuilder css = new StringBuilder("margin:0;");
        paragraphValue(paragraph, properties -> properties.isSetJc() ? properties.getJc() : null)
                .ifPresent(side -> css.append("text-align:")
                        .append(
                                switch (side.getVal().toString()) {
                                    case "center" -> "center";
                                    case "right", "end" -> "right";
                                    case "both", "distribute" -> "justify";
                                    default -> "left";
                                })
                        .append(';'));
        paragraphValue(paragraph, properties -> properties.isSetSpacing() ? properties.getSpacing() : null)
                .ifPresent(spacing -> spacing(spacing, css));
        paragraphValue(paragraph, properties -> properties.isSetInd() ? properties.getInd() : null)
                .ifPresent(indent -> indent(indent, size, css));
        if (paragraphValue(
                        paragraph,
                        properties -> properties.isSetPageBreakBefore() ? properties.getPageBreakBefore() : null)
                .filter(WordStyles::on)
                .isPresent()) {
            css.append("page-break-before:always;");
        }
        return css.toString();
    }

    private static void spacing(CTSpacing spacing, StringBuilder css) {
        if (spacing.isSetBefore()) {
            css.append("margin-top:").append(points(spacing.getBefore())).append("pt;");
        }
        if (spacing.isSetAfter()) {
            css.append("margin-bottom:").append(points(spacing.getAfter())).append("pt;");
        }
        if (spacing.isSetLine()) {
            boolean fixed = spacing.isSetLineRule() && spacing.getLineRule() != STLineSpacingRule.AUTO;
            css.append("line-height:")
                    .append(
                            fixed
                                    ? points(spacing.getLine()) + "pt"
                                    // single spacing of a Chinese font is about 1.3 times its size
                                    : String.valueOf(number(spacing.getLine()) / 240 * 1.3))
                    .append(';');
        }
    }

    private static void indent(CTInd indent, double size, StringBuilder css) {
        if (indent.isSetFirstLineChars()) {
            css.append("text-indent:")
                    .append(indent.getFirstLineChars().doubleValue() / 100 * size)
                    .append("pt;");
        } else if (indent.isSetFirstLine()) {
            css.append("text-indent:").append(points(indent.getFirstLine())).append("pt;");
        } else if (indent.isSetHanging()) {
            css.append("text-indent:-").append(points(indent.getHanging())).append("pt;");
        }
        if (indent.isSetLeft()) {
            css.append("margin-left:").append(points(indent.getLeft())).append("pt;");
        }
        if (indent.isSetRight()) {
            css.append("margin-right:").append(points(indent.getRight())).append("pt;");
        }
    }

    String run(XWPFRun run) {
        StringBuilder css = new StringBuilder();
        css.append("font-size:").append(size(run)).append("pt;");
        if (runValue(run, properties -> properties.sizeOfBArray() > 0 ? properties.getBArray(0) : null)
                .filter(WordStyles::on)
                .isPresent()) {
            css.append("font-weight:bold;");
        }
        runValue(run, properties -> properties.sizeOfColorArray() > 0 ? properties.getColorArray(0) : null)
                .map(color -> color.xgetVal().getStringValue())
                .filter(color -> color.matches("[0-9A-Fa-f]{6}"))
                .ifPresent(color -> css.append("color:#").append(color).append(';'));
        if (runValue(run, properties -> properties.sizeOfUArray() > 0 ? properties.getUArray(0) : null)
                .filter(line -> line.isSetVal() && !line.getVal().toString().equals("none"))
                .isPresent()) {
            css.append("text-decoration:underline;");
        }
        return css.toString();
    }

    /** Typeface of the Chinese characters. */
    String family(XWPFRun run) {
        return runValue(
                        run,
                        properties -> properties.sizeOfRFontsArray() > 0 ? family(properties.getRFontsArray(0)) : null)
                .orElse(WordLayout.Face.SONGTI.family());
    }

    private static @Nullable String family(CTFonts fonts) {
        return fonts.isSetEastAsia() ? fonts.getEastAsia() : fonts.isSetAscii() ? fonts.getAscii() : null;
    }

    private double size(XWPFParagraph paragraph) {
        return paragraph.getRuns().isEmpty()
                ? USUAL_SIZE
                : size(paragraph.getRuns().getFirst());
    }

    /** In points. */
    private double size(XWPFRun run) {
        return runValue(run, properties -> properties.sizeOfSzArray() > 0 ? properties.getSzArray(0) : null)
                .map(size -> number(size.getVal()) / 2)
                .orElse(USUAL_SIZE);
    }

    private <T> Optional<T> paragraphValue(XWPFParagraph paragraph, Function<CTPPrBase, @Nullable T> value) {
        List<CTPPrBase> from = new ArrayList<>();
        if (paragraph.getCTP().getPPr() != null) {
            from.add(paragraph.getCTP().getPPr());
        }
        for (XWPFStyle style : chain(paragraph.getStyleID())) {
            if (style.getCTStyle().isSetPPr()) {
                from.add(style.getCTStyle().getPPr());
            }
        }
        return from.stream().map(value).filter(java.util.Objects::nonNull).findFirst();
    }

    private <T> Optional<T> runValue(XWPFRun run, Function<CTRPr, @Nullable T> value) {
        List<CTRPr> from = new ArrayList<>();
        if (run.getCTR().isSetRPr()) {
            from.add(run.getCTR().getRPr());
        }
        List<XWPFStyle> chain = new ArrayList<>(chain(run.getStyle()));
        if (run.getParent() instanceof XWPFParagraph paragraph) {
            chain.addAll(chain(paragraph.getStyleID()));
        }
        chain.stream()
                .filter(style -> style.getCTStyle().isSetRPr())
                .forEach(style -> from.add(style.getCTStyle().getRPr()));
        return from.stream().map(value).filter(java.util.Objects::nonNull).findFirst();
    }

    private List<XWPFStyle> chain(@Nullable String id) {
        List<XWPFStyle> chain = new ArrayList<>();
        String next = id;
        while (styles != null && next != null && !next.isEmpty() && chain.size() < 10) {
            XWPFStyle style = styles.getStyle(next);
            if (style == null) {
                break;
            }
            chain.add(style);
            next = style.getBasisStyleID();
        }
        return chain;
    }

    private static boolean on(CTOnOff value) {
        return !value.isSetVal()
                || !List.of("false", "0", "off").contains(value.xgetVal().getStringValue());
    }

    static double points(Object twips) {
        return number(twips) / TWIPS;
    }

    private static double number(Object value) {
        return value instanceof BigInteger whole ? whole.doubleValue() : Double.parseDouble(value.toString());
    }
}
