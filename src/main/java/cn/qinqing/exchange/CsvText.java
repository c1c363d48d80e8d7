package cn.qinqing.exchange;

import cn.qinqing.shared.RuleViolation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values by RFC 4180, in UTF-8 or GB18030. */
final class CsvText {

    private CsvText() {}

    /**
     * Reads a text whose cells are parted by commas, or by tabs where its first lines have more of them.
     *
     * @throws RuleViolation {@code exchange.file.notWorkbook} when the bytes are no text of either encoding,
     *     {@code exchange.file.tooManyRows}
     */
    static Sheet read(byte[] bytes, int mostRows) {
        String text = decode(bytes);
        char separator = separator(text);
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                row.add(cell(cell));
            } else if (c == '\n') {
                row.add(cell(cell));
                rows.add(row);
                row = new ArrayList<>();
                if (rows.size() > mostRows) {
                    throw new RuleViolation("exchange.file.tooManyRows", mostRows);
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell(cell));
            rows.add(row);
        }
        return new Sheet("CSV", rows, List.of());
    }

    private static char separator(String text) {
        String head = text.lines().limit(10).collect(Collectors.joining());
        long tabs = head.chars().filter(c -> c == '\t').count();
        long commas = head.chars().filter(c -> c == ',').count();
        return tabs > commas ? '\t' : ',';
    }

    private static Cell cell(StringBuilder text) {
        Cell cell = text.isEmpty() ? Cell.BLANK : new Cell(plain(text.toString()), Cell.Kind.TEXT);
        text.setLength(0);
        return cell;
    }

    /** Our own files put an apostrophe before what a spreadsheet would compute: it is no part of the text. */
    private static String plain(String text) {
        return text.startsWith("'") && TableWriter.computes(text.substring(1)) ? text.substring(1) : text;
    }

    private static String decode(byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                boolean binary =
                        text.codePoints().anyMatch(c -> c < 0x20 && c != '\t' && c != '\r' && c != '\n' && c != 0xFEFF);
                if (!binary) {
                    return text.startsWith("\uFEFF") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException anotherEncoding) {
                continue;
            }
        }
        throw new RuleViolation("exchange.file.notWorkbook");
    }
}
