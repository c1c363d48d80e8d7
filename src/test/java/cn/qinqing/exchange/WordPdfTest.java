package cn.qinqing.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.shared.RuleViolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Word documents as PDF: the text, the pages, the tags, and no character lost. */
class WordPdfTest {

    private static final PdfFonts FONTS = PdfFonts.in(PdfFonts.usualFolders());
    private static final int ROWS = 60;

    private static byte[] docx(String enterprise) {
        return WordTemplate.fill(
                WordTemplateTest.template(),
                WordTemplateTest.PLACES,
                new DocumentData(
                        Map.of("标题", "巴州四套班子领导联系民营企业名单", "截至", "截至2026年11月24日"),
                        Map.of(
                                "名单",
                                IntStream.rangeClosed(1, ROWS)
                                        .mapToObj(row ->
                                                Map.of("序号", String.valueOf(row), "企业", enterprise, "联系领导", "买买提·艾力"))
                                        .toList())));
    }

    @Test
    void a_pdf_holds_the_text_with_the_heading_on_each_page() throws IOException {
        byte[] pdf = WordPdf.pdf(docx("库尔勒甲乙纺织有限公司"), "名单", FONTS).get();
        Files.createDirectories(Path.of("target/documents"));
        Files.write(Path.of("target/documents/list.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("联系领导", "— " + page + " —", "库尔勒甲乙纺织有限公司");
            }
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("名单");
        }
    }

    @Test
    void rare_characters_of_names_are_drawn_by_a_further_font() throws IOException {
        byte[] pdf = WordPdf.pdf(docx("喆𬭎企业"), "名单", FONTS).get();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("喆𬭎企业");
        }
    }

    @Test
    void a_character_that_no_font_has_is_named() {
        assertThatThrownBy(() -> WordPdf.pdf(docx("甲\uE123\u1234企业"), "名单", FONTS))
                .isInstanceOf(RuleViolation.class)
                .satisfies(refused -> {
                    assertThat(((RuleViolation) refused).key()).isEqualTo("exchange.pdf.glyphs");
                    assertThat(((RuleViolation) refused).arguments().getFirst().toString())
                            .contains("\uE123");
                });
    }

    @Test
    void without_a_font_it_says_so() {
        PdfFonts none = PdfFonts.in(List.of(Path.of("target/no-such-folder")));
        assertThat(none.usable()).isFalse();
        assertThatThrownBy(() -> WordPdf.pdf(docx("甲"), "名单", none))
                .isInstanceOf(RuleViolation.class)
                .extracting("key")
                .isEqualTo("exchange.pdf.noFont");
    }
}
