package cn.qinqing.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values by RFC 4180, in UTF-8 with a byte order mark, without which Excel and WPS take Chinese for
 * another encoding. The format knows no types: a cell that would be computed gets an apostrophe in front.
 */
public final class CsvWriter implements TableWriter {

    private final Writer out;

    /** Begins a table with its heading line; closing closes the stream. */
    public CsvWriter(OutputStream out, List<String> headings) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write('\uFEFF');
        row(headings);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    private static String cell(String text) {
        String kept = TableWriter.computes(text) ? "'" + text : text;
        return '"' + kept.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
