package cn.qinqing.visits.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.BrowserTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.visits.AttachmentRow;
import cn.qinqing.visits.CorrectVisit;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitAttachments;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.visits.VisitService;
import cn.qinqing.workbench.StoredFiles;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scans on the page of a visit, in a real browser; and two windows on the same record. */
class AttachmentJourneyIT extends BrowserTest {

    private static final String PLACE = "GPS41.7,86.1";

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    VisitService visits;

    @Autowired
    VisitQueries queries;

    @Autowired
    VisitAttachments attachments;

    @Autowired
    StoredFiles files;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);

    @Test
    void a_photograph_is_kept_without_its_place_and_a_disguised_program_is_refused_beside_the_field()
            throws IOException {
        VisitId visit = visit("库车扫描件包装有限公司");
        Page page = open(390, 844);
        signIn(page, account(Role.COMMERCE_CLERK));
        show(page, VisitRoutes.details(visit));
        Locator upload = page.locator("vaadin-upload input[type=file]");

        upload.setInputFiles(new FilePayload(
                "x.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "MZ this is a program".getBytes(StandardCharsets.US_ASCII)));
        Locator refusal = page.locator("vaadin-upload + .qq-form-error");
        refusal.waitFor();
        assertThat(refusal.innerText()).contains("x.docx");
        assertThat(attachments.of(clerk, visit)).isEmpty();
        accessible(page);
        picture(page, "attachment-refused-390");

        upload.setInputFiles(new FilePayload("登记表扫描件.jpg", "image/jpeg", photographed()));
        page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText("登记表扫描件.jpg"))
                .waitFor();
        AttachmentRow row = attachments.of(clerk, visit).getFirst();
        try (var kept = files.open(attachments.file(clerk, row.id()).id())) {
            byte[] bytes = kept.readAllBytes();
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(PLACE, "Exif");
            assertThat(ImageIO.read(new java.io.ByteArrayInputStream(bytes)).getWidth())
                    .isEqualTo(64);
        }
    }

    @Test
    void of_two_windows_on_one_record_the_second_is_told_and_keeps_its_words() {
        VisitId visit = visit("和硕双开麻黄有限公司");
        Page page = open(1440, 900);
        signIn(page, account(Role.COMMERCE_CLERK));
        show(page, VisitRoutes.details(visit));
        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("更正"))
                .click();
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("谈了什么").fill("第二个窗口写的话");
        dialog.getByLabel("原因").fill("漏记");
        // the first window was quicker
        visits.correct(
                clerk,
                new CorrectVisit(
                        visit,
                        queries.details(clerk, visit).version(),
                        OfficeTime.today(clock),
                        VisitMode.PHONE,
                        List.of(),
                        List.of(),
                        "第一个窗口写的话",
                        "方式记错"));
        page.keyboard().press("Control+Enter");
        page.getByText("第一个窗口写的话").first().waitFor();
        assertThat(dialog.getByLabel("谈了什么").inputValue()).isEqualTo("第二个窗口写的话");
        assertThat(queries.details(clerk, visit).text()).isEqualTo("第一个窗口写的话");
    }

    private VisitId visit(String name) {
        EnterpriseId enterprise =
                enterprises.create(clerk, EnterpriseForms.named(name + Ids.next(), "652801", ListingConsent.NOT_ASKED));
        return visits.record(
                        clerk,
                        new RecordVisit(
                                enterprise,
                                OfficeTime.today(clock),
                                VisitMode.ON_SITE,
                                List.of(),
                                List.of(),
                                "去看了仓库",
                                List.of(),
                                null,
                                Ids.next()))
                .id();
    }

    /** As a telephone writes it, with a place in words. */
    private static byte[] photographed() throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.write("Exif\0\0MM\0*\0\0\0\b\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.write(PLACE.getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg.toByteArray(), 0, 2);
        int length = exif.size() + 2;
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.write(exif.toByteArray());
        out.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        return out.toByteArray();
    }
}
