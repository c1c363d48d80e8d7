package cn.qinqing.exchange;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A Word document as a page of HTML that the drawer of PDF files understands: headings, paragraphs, real tables. */
final class WordHtml {

    private static final int EMU_PER_POINT = 12_700;

    private final XWPFDocument document;
    private final String title;
    private final BiFunction<String, String, List<PdfFonts.Font>> fonts;
    private final WordStyles styles;
    private final StringBuilder html = new StringBuilder();

    /**
     * @param fonts gives the fonts for a text in a typeface
     */
    WordHtml(XWPFDocument document, String title, BiFunction<String, String, List<PdfFonts.Font>> fonts) {
        this.document = document;
        this.title = title;
        this.fonts = fonts;
        this.styles = new WordStyles(document);
    }

    String page() {
        html.append("<!DOCTYPE html><html lang=\"zh-CN\"><head><title>")
                .append(escaped(title))
                .append("</title><meta name=\"subject\" content=\"")
                .append(escaped(title))
                .append("\"/><style>")
                .append(sheet())
                .append("</style></head><body>");
        document.getBodyElements().forEach(this::element);
        return html.append("</body></html>").toString();
    }

    private String sheet() {
        StringBuilder css = new StringBuilder();
        CTSectPr section = document.getDocument().getBody().getSectPr();
        css.append("@page{");
        if (section != null && section.isSetPgSz()) {
            CTPageSz size = section.getPgSz();
            css.append("size:")
                    .append(WordStyles.points(size.getW()))
                    .append("pt ")
                    .append(WordStyles.points(size.getH()))
                    .append("pt;");
        }
        if (section != null && section.isSetPgMar()) {
            CTPageMar margin = section.getPgMar();
            css.append("margin:")
                    .append(WordStyles.points(margin.getTop()))
                    .append("pt ")
                    .append(WordStyles.points(margin.getRight()))
                    .append("pt ")
                    .append(WordStyles.points(margin.getBottom()))
                    .append("pt ")
                    .append(WordStyles.points(margin.getLeft()))
                    .append("pt;");
        }
        css.append('}');
        var policy = document.getHeaderFooterPolicy();
        if (policy != null) {
            boolean sides = document.getEvenAndOddHeadings() && policy.getEvenPageFooter() != null;
            css.append(edge(sides ? "@page :right" : "@page", "bottom", policy.getDefaultFooter()));
            css.append(edge(sides ? "@page :right" : "@page", "top", policy.getDefaultHeader()));
            if (sides) {
                css.append(edge("@page :left", "bottom", policy.getEvenPageFooter()));
                css.append(edge("@page :left", "top", policy.getEvenPageHeader()));
            }
        }
        return css.append("body{margin:0;")
                // a line whose own font is unknown is not drawn in a tagged file, whatever stands in it
                .append(family(WordLayout.Face.SONGTI.family(), ""))
                .append("}table{border-collapse:collapse;-fs-table-paginate:paginate;")
                .append("-fs-page-break-min-height:1.5cm;margin:4pt auto}")
                .append("td,th{padding:2pt 4pt;vertical-align:middle;font-weight:normal}")
                .append("thead{display:table-header-group}tr{page-break-inside:avoid}")
                .toString();
    }

    /** Lines above or below the text of each page; a page number in them counts. */
    private String edge(String page, String edge, @Nullable XWPFHeaderFooter lines) {
        if (lines == null || lines.getText().isBlank()) {
            return "";
        }
        XWPFParagraph paragraph = lines.getParagraphs().stream()
                .filter(line -> !WordFields.content(line).isEmpty())
                .findFirst()
                .orElse(null);
        if (paragraph == null || paragraph.getRuns().isEmpty()) {
            return "";
        }
        String side =
                switch (paragraph.getAlignment()) {
                    case RIGHT, END -> "right";
                    case CENTER -> "center";
                    default -> "left";
                };
        XWPFRun first = paragraph.getRuns().getFirst();
        String content = WordFields.content(paragraph).stream()
                .map(part -> part.field() ? "counter(" + part.text() + ")" : "\"" + cssText(part.text()) + "\"")
                .collect(Collectors.joining(" "));
        return page + "{@" + edge + "-" + side + "{content:" + content + ";" + styles.run(first)
                + family(styles.family(first), paragraph.getText() + "0123456789") + "}}";
    }

    private static String cssText(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\3c ");
    }

    private void element(IBodyElement element) {
        switch (element) {
            case XWPFParagraph paragraph -> paragraph(paragraph);
            case XWPFTable table -> table(table);
            default -> {
                // content controls and the like hold no text of ours
            }
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        String tag = styles.level(paragraph).map(level -> "h" + level).orElse("p");
        html.append('<').append(tag).append(" style=\"").append(styles.paragraph(paragraph));
        html.append("font-weight:normal\">");
        if (paragraph.getRuns().stream()
                .allMatch(
                        run -> run.text().isEmpty() && run.getEmbeddedPictures().isEmpty())) {
            html.append("&#160;");
        }
        paragraph.getRuns().forEach(this::run);
        html.append("</").append(tag).append('>');
    }

    private void run(XWPFRun run) {
        for (XWPFPicture picture : run.getEmbeddedPictures()) {
            picture(picture);
        }
        String text = run.text();
        if (text.isEmpty()) {
            return;
        }
        html.append("<span style=\"")
                .append(styles.run(run))
                .append(family(styles.family(run), text))
                .append("\">")
                .append(escaped(text).replace("\t", "&#8195;&#8195;").replace("\n", "<br/>"))
                .append("</span>");
    }

    private void picture(XWPFPicture picture) {
        var extent = picture.getCTPicture().getSpPr().getXfrm().getExt();
        html.append("<img alt=\"")
                .append(escaped(picture.getDescription() == null ? "" : picture.getDescription()))
                .append("\" style=\"width:")
                .append(extent.getCx() / EMU_PER_POINT)
                .append("pt;height:")
                .append(extent.getCy() / EMU_PER_POINT)
                .append("pt\" src=\"data:")
                .append(picture.getPictureData().getPackagePart().getContentType())
                .append(";base64,")
                .append(Base64.getEncoder()
                        .encodeToString(picture.getPictureData().getData()))
                .append("\"/>");
    }

    private String family(String family, String text) {
        return "font-family:"
                + fonts.apply(family, text).stream()
                        .map(font -> "'" + font.name() + "'")
                        .collect(Collectors.joining(","))
                + ";";
    }

    private void table(XWPFTable table) {
        List<XWPFTableRow> rows = table.getRows();
        int headings = 0;
        while (headings < rows.size() && rows.get(headings).isRepeatHeader()) {
            headings++;
        }
        List<Double> widths = widths(table);
        html.append("<table style=\"table-layout:fixed;width:")
                .append(widths.stream().mapToDouble(Double::doubleValue).sum())
                .append("pt\">");
        widths.forEach(width -> html.append("<col style=\"width:").append(width).append("pt\"/>"));
        if (headings > 0) {
            html.append("<thead>");
            rows(rows, 0, headings, "th");
            html.append("</thead>");
        }
        html.append("<tbody>");
        rows(rows, headings, rows.size(), "td");
        html.append("</tbody></table>");
    }

    private static List<Double> widths(XWPFTable table) {
        List<Double> widths = new ArrayList<>();
        if (table.getCTTbl().getTblGrid() != null) {
            table.getCTTbl()
                    .getTblGrid()
                    .getGridColList()
                    .forEach(column -> widths.add(WordStyles.points(column.getW())));
        }
        return widths;
    }

    private void rows(List<XWPFTableRow> rows, int from, int to, String tag) {
        for (int i = from; i < to; i++) {
            html.append("<tr>");
            int column = 0;
            for (XWPFTableCell cell : rows.get(i).getTableCells()) {
                CTTcPr properties = cell.getCTTc().getTcPr();
                int span = properties != null && properties.isSetGridSpan()
                        ? properties.getGridSpan().getVal().intValue()
                        : 1;
                if (!goesOn(properties)) {
                    cell(cell, tag, span, down(rows, i, to, column));
                }
                column += span;
            }
            html.append("</tr>");
        }
    }

    private void cell(XWPFTableCell cell, String tag, int span, int down) {
        html.append('<').append(tag);
        if (tag.equals("th")) {
            html.append(" scope=\"col\"");
        }
        html.append(span > 1 ? " colspan=\"" + span + "\"" : "")
                .append(down > 1 ? " rowspan=\"" + down + "\"" : "")
                .append(" style=\"border:0.5pt solid #000\">");
        cell.getBodyElements().forEach(this::element);
        html.append("</").append(tag).append('>');
    }

    /** How many rows a cell covers that begins here. */
    private static int down(List<XWPFTableRow> rows, int row, int to, int column) {
        int covered = 1;
        while (row + covered < to && goesOn(at(rows.get(row + covered), column))) {
            covered++;
        }
        return covered;
    }

    private static @Nullable CTTcPr at(XWPFTableRow row, int column) {
        int here = 0;
        for (XWPFTableCell cell : row.getTableCells()) {
            CTTcPr properties = cell.getCTTc().getTcPr();
            if (here == column) {
                return properties;
            }
            here += properties != null && properties.isSetGridSpan()
                    ? properties.getGridSpan().getVal().intValue()
                    : 1;
        }
        return null;
    }

    private static boolean goesOn(@Nullable CTTcPr properties) {
        return properties != null
                && properties.isSetVMerge()
                && (!properties.getVMerge().isSetVal() || properties.getVMerge().getVal() == STMerge.CONTINUE);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                // what XML does not allow
                .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
    }
}
