package cn.qinqing.portal;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.portal.domain.DoorSeals;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.workbench.MadeDocument;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Posters with lasting addresses: one page each, the same address each time, a code that a telephone reads. */
class IntakeLinksIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    IntakeLinks links;

    @Autowired
    DoorSeals seals;

    @Autowired
    JdbcClient jdbc;

    private IssueCycle made;

    @BeforeEach
    void people() {
        made = new IssueCycle(context);
    }

    @Test
    void every_enterprise_gets_a_page_with_a_code_that_leads_to_its_address() throws Exception {
        Asked asked = new Asked(context);
        List<EnterpriseId> chosen = List.of(made.enterprise, asked.enterprise(), asked.enterprise());
        MadeDocument made1 = links.posters(made.federation, chosen);
        MadeDocument again = links.posters(made.desk, chosen);
        List<String> read = read(made1.word());
        assertThat(read).hasSize(3).allMatch(one -> one.matches("http.*/t/q/[0-9a-hjkmnp-tv-z]{26}"));
        assertThat(read(again.word())).as("what hangs already goes on").isEqualTo(read);
        assertThat(read.getFirst()).endsWith(seals.lasting(open(made.enterprise)));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(made1.word()))) {
            String text = word.getParagraphs().stream()
                    .map(one -> one.getText() + "\n")
                    .reduce("", String::concat);
            assertThat(text).contains("有困难，请扫码告诉我们", "/zh/ask", "12345");
            assertThat(word.getParagraphs().stream().filter(one -> one.isPageBreak()))
                    .hasSize(2);
        }
        assertThat(made1.noPdf()).isNull();
        try (var pdf = Loader.loadPDF(made1.pdf().get())) {
            assertThat(pdf.getNumberOfPages()).as("one page each").isEqualTo(3);
        }
        assertThat(jdbc.sql("select count(*) from intake_link where enterprise_id = ?")
                        .param(made.enterprise.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private UUID open(EnterpriseId enterprise) {
        return jdbc.sql("select id from intake_link where enterprise_id = ? and open_slot = 1")
                .param(enterprise.value())
                .query(UUID.class)
                .single();
    }

    private static List<String> read(byte[] docx) throws Exception {
        List<String> found = new ArrayList<>();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (var paragraph : word.getParagraphs()) {
                for (var run : paragraph.getRuns()) {
                    for (var picture : run.getEmbeddedPictures()) {
                        found.add(scanned(picture.getPictureData().getData()));
                    }
                }
            }
        }
        return found;
    }

    private static String scanned(byte[] png) throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots))))
                .getText();
    }

    @Test
    void a_renewed_one_is_another_and_who_may_not_hand_over_makes_none() {
        assertThat(links.status(made.supervisor, made.enterprise)).isEmpty();
        links.posters(made.desk, List.of(made.enterprise));
        UUID first = open(made.enterprise);
        links.renew(made.desk, made.enterprise);
        assertThat(open(made.enterprise)).isNotEqualTo(first);
        assertThat(links.status(made.supervisor, made.enterprise).orElseThrow().open())
                .isTrue();
        links.revoke(made.desk, made.enterprise);
        assertThat(links.status(made.supervisor, made.enterprise).orElseThrow().open())
                .isFalse();
        refused("shared.right.missing", () -> links.posters(made.handler, List.of(made.enterprise)));
        refused("shared.right.missing", () -> links.renew(made.raiser, made.enterprise));
        refused("enterprises.unknown", () -> links.posters(made.desk, List.of(EnterpriseId.create())));
        refused(
                "portal.poster.many",
                () -> links.posters(made.desk, Collections.nCopies(IntakeLinks.MOST + 1, made.enterprise)));
    }

    @Test
    void without_its_key_no_false_poster_is_printed() {
        links.posters(made.desk, List.of(made.enterprise));
        jdbc.sql("update intake_link set token_hash = ? where id = ?")
                .params(new byte[32], open(made.enterprise))
                .update();
        refused("portal.poster.keyLost", () -> links.posters(made.desk, List.of(made.enterprise)));
        links.renew(made.desk, made.enterprise);
        assertThat(links.posters(made.desk, List.of(made.enterprise)).word()).isNotEmpty();
    }
}
