package cn.qinqing.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * Builds a Word document in the manner of GB/T 9704-2012 (党政机关公文格式): A4, 天头 37 mm, 订口 28 mm, title in 2号小标宋, text in
 * 3号仿宋, page numbers “— 1 —” on the outer side. Used for the templates that the product brings.
 */
public final class WordLayout {

    /** Typefaces by their usual names; a machine without them shows another, the name stays. */
    public enum Face {
        XIAOBIAOSONG("方正小标宋简体"),
        HEITI("黑体"),
        KAITI("楷体_GB2312"),
        FANGSONG("仿宋_GB2312"),
        SONGTI("宋体");

        private final String family;

        Face(String family) {
            this.family = family;
        }

        public String family() {
            return family;
        }
    }

    /**
     * A column of a table.
     *
     * @param content text of the line below the heading, such as {@code [企业]}
     * @param width in millimetres
     */
    public record Column(String heading, String content, int width) {}

    /** Sizes in points: 2号, 3号, 4号, 小四, 五号. */
    public static final double SIZE_TWO = 22;

    public static final double SIZE_THREE = 16;
    public static final double SIZE_FOUR = 14;
    public static final double SIZE_SMALL_FOUR = 12;
    public static final double SIZE_FIVE = 10.5;

    private static final int SHORT_SIDE = 210;
    private static final int LONG_SIDE = 297;
    private static final int TOP = 37;
    private static final int BINDING = 28;
    private static final int OUTER = 26;
    private static final int BOTTOM = 35;
    private static final int FOOTER = 25;

    /** 22 lines on 225 mm: 28.95 pt. */
    private static final long LINE = 579;

    private final XWPFDocument document = new XWPFDocument();
    private final boolean lying;
    private boolean nextOnNewPage;

    /** Begins a document on upright or, for wide tables, on lying paper. */
    public WordLayout(boolean lying) {
        this.lying = lying;
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(lying ? LONG_SIDE : SHORT_SIDE));
        size.setH(twips(lying ? SHORT_SIDE : LONG_SIDE));
        if (lying) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(lying ? BINDING : TOP));
        margins.setLeft(twips(lying ? TOP : BINDING));
        margins.setRight(twips(lying ? BOTTOM : OUTER));
        margins.setBottom(twips(lying ? OUTER : BOTTOM));
        margins.setFooter(twips(lying ? OUTER - 10 : FOOTER));
        document.setEvenAndOddHeadings(true);
        pageNumber(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        pageNumber(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    /** 附件1: 3号黑体 at the left above the title. */
    public WordLayout annexMark(String text) {
        run(paragraph(ParagraphAlignment.LEFT), text, Face.HEITI, SIZE_THREE);
        return this;
    }

    /** Title: 2号小标宋 in the middle. */
    public WordLayout title(String text) {
        XWPFParagraph title = paragraph(ParagraphAlignment.CENTER);
        title.setSpacingBefore(LINE_BEFORE_TITLE);
        title.getCTPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        run(title, text, Face.XIAOBIAOSONG, SIZE_TWO);
        return this;
    }

    private static final int LINE_BEFORE_TITLE = 240;

    /** A line below the title, in the middle: 3号楷体. */
    public WordLayout subtitle(String text) {
        run(paragraph(ParagraphAlignment.CENTER), text, Face.KAITI, SIZE_THREE);
        return this;
    }

    /** A heading within the text: 3号黑体. */
    public WordLayout heading(String text) {
        XWPFParagraph heading = paragraph(ParagraphAlignment.LEFT);
        heading.getCTPPr().addNewOutlineLvl().setVal(BigInteger.ONE);
        indent(heading);
        run(heading, text, Face.HEITI, SIZE_THREE);
        return this;
    }

    /** Text: 3号仿宋, two characters in. */
    public WordLayout text(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH);
        indent(paragraph);
        run(paragraph, text, Face.FANGSONG, SIZE_THREE);
        return this;
    }

    /** Who is addressed: 3号仿宋 at the left. */
    public WordLayout address(String text) {
        run(paragraph(ParagraphAlignment.LEFT), text, Face.FANGSONG, SIZE_THREE);
        return this;
    }

    /** Who signs, and the day (落款): at the right, four characters from the edge (右空四字). */
    public WordLayout closing(String text) {
        XWPFParagraph closing = paragraph(ParagraphAlignment.RIGHT);
        closing.setIndentationRight((int) (SIZE_THREE * 4 * 20));
        run(closing, text, Face.FANGSONG, SIZE_THREE);
        return this;
    }

    /** A note below a table, smaller. */
    public WordLayout note(String text) {
        run(paragraph(ParagraphAlignment.LEFT), text, Face.FANGSONG, SIZE_SMALL_FOUR);
        return this;
    }

    /** A table whose second line repeats; its place stands before the first heading. On lying paper its letters are smaller. */
    public WordLayout table(String place, List<Column> columns) {
        XWPFTable table = grid(2, columns);
        XWPFTableRow heading = table.getRow(0);
        heading.setRepeatHeader(true);
        heading.setCantSplitRow(true);
        table.getRow(1).setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            cell(heading.getCell(i), (i == 0 ? "{{" + place + "}}" : "") + column.heading(), Face.HEITI);
            cell(table.getRow(1).getCell(i), column.content(), Face.FANGSONG);
        }
        return this;
    }

    /** A form: each line a heading and its content. */
    public WordLayout form(List<List<String>> lines, List<Integer> widths) {
        XWPFTable table = grid(
                lines.size(),
                widths.stream().map(width -> new Column("", "", width)).toList());
        for (int row = 0; row < lines.size(); row++) {
            for (int i = 0; i < widths.size(); i++) {
                cell(table.getRow(row).getCell(i), lines.get(row).get(i), i % 2 == 0 ? Face.HEITI : Face.FANGSONG);
            }
        }
        return this;
    }

    /** A picture in the middle, as wide as high. */
    public WordLayout picture(byte[] png, String alternative, int millimetres) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        int size = (int) Math.round(millimetres * 36_000.0);
        try {
            XWPFPicture picture = paragraph
                    .createRun()
                    .addPicture(new ByteArrayInputStream(png), PictureType.PNG, alternative, size, size);
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(alternative);
        } catch (InvalidFormatException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return this;
    }

    /** A line in the middle that one reads from a step away: 2号黑体. */
    public WordLayout large(String text) {
        run(paragraph(ParagraphAlignment.CENTER), text, Face.HEITI, SIZE_TWO);
        return this;
    }

    /** What comes next begins on a new page. */
    public WordLayout newPage() {
        nextOnNewPage = true;
        return this;
    }

    /** The finished .docx. */
    public byte[] docx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (document) {
            document.write(bytes);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
        return bytes.toByteArray();
    }

    private XWPFTable grid(int rows, List<Column> columns) {
        int room = lying ? LONG_SIDE - TOP - BOTTOM : SHORT_SIDE - BINDING - OUTER;
        if (columns.stream().mapToInt(Column::width).sum() > room) {
            throw new IllegalArgumentException("wider than the text: " + room + " mm");
        }
        XWPFTable table = document.createTable(rows, columns.size());
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl()
                .getTblPr()
                .addNewTblLayout()
                .setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        columns.forEach(column -> grid.addNewGridCol().setW(twips(column.width())));
        table.setWidth(columns.stream().mapToInt(Column::width).sum() * 1440 * 10 / 254);
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < columns.size(); i++) {
                row.getCell(i).setWidth(twips(columns.get(i).width()).toString());
            }
        }
        return table;
    }

    private void cell(XWPFTableCell cell, String text, Face face) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(face == Face.HEITI ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        run(paragraph, text, face, lying ? SIZE_FIVE : SIZE_SMALL_FOUR);
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setPageBreak(nextOnNewPage);
        nextOnNewPage = false;
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(LINE / 20.0, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
        return paragraph;
    }

    private static void indent(XWPFParagraph paragraph) {
        var indent = paragraph.getCTPPr().isSetInd()
                ? paragraph.getCTPPr().getInd()
                : paragraph.getCTPPr().addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(200));
        indent.setFirstLine(BigInteger.valueOf((long) (SIZE_THREE * 2 * 20)));
    }

    private void pageNumber(HeaderFooterType type, ParagraphAlignment side) {
        XWPFFooter footer = document.createFooter(type);
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setAlignment(side);
        run(paragraph, "— ", Face.SONGTI, SIZE_FOUR);
        var number = paragraph.getCTP().addNewFldSimple();
        number.setInstr("PAGE");
        var shown = number.addNewR();
        shown.addNewT().setStringValue("1");
        style(shown.addNewRPr(), Face.SONGTI, SIZE_FOUR);
        run(paragraph, " —", Face.SONGTI, SIZE_FOUR);
    }

    private static void run(XWPFParagraph paragraph, String text, Face face, double size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        style(run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr(), face, size);
    }

    private static void style(CTRPr properties, Face face, double size) {
        CTFonts fonts = properties.addNewRFonts();
        fonts.setEastAsia(face.family());
        fonts.setAscii(face.family());
        fonts.setHAnsi(face.family());
        properties.addNewSz().setVal(BigInteger.valueOf(Math.round(size * 2)));
        properties.addNewSzCs().setVal(BigInteger.valueOf(Math.round(size * 2)));
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }
}
