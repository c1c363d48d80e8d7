package cn.qinqing.exchange;

import cn.qinqing.shared.RuleViolation;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A Word document as a tagged PDF (PDF/UA) with its fonts in it. Paragraphs, tables with their repeated headings, page
 * size, margins, page numbers and pictures in the text are drawn; floating shapes and text boxes are not.
 */
public final class WordPdf {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private WordPdf() {}

    /**
     * Looks at a document and tells whether it can be drawn; drawing itself takes its time (a hundred pages: seconds) and
     * is left to whoever wants the file.
     *
     * @param title what a reader shows as its name
     * @return draws the PDF
     * @throws RuleViolation {@code exchange.pdf.noFont}, {@code exchange.pdf.glyphs}
     */
    public static Supplier<byte[]> pdf(byte[] docx, String title, PdfFonts fonts) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(loose(docx)))) {
            Set<PdfFonts.Font> used = new LinkedHashSet<>();
            String html = new WordHtml(document, title, (family, text) -> {
                        var chain = fonts.of(family, text);
                        used.addAll(chain);
                        return chain;
                    })
                    .page();
            return () -> draw(html, used);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    /**
     * The same document without compression. A table of thousands of lines that resemble each other packs so well that its
     * reader takes it for an archive that was made to fill the memory; what was filled here is none.
     */
    private static byte[] loose(byte[] docx) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] draw(String html, Set<PdfFonts.Font> fonts) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .usePdfUaAccessibility(true)
                .useExternalResourceAccessControl(
                        (address, kind) -> address.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useFastMode()
                .toStream(pdf);
        for (PdfFonts.Font font : fonts) {
            // the one file serves for bold as well: none here has a bold sister
            builder.useFont(font.file(), font.name(), NORMAL, FontStyle.NORMAL, true);
            builder.useFont(font.file(), font.name(), BOLD, FontStyle.NORMAL, true);
        }
        try {
            builder.run();
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
        return pdf.toByteArray();
    }
}
