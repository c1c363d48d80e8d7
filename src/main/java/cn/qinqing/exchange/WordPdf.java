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
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
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
