package cn.qinqing.issues.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.DraftReply;
import cn.qinqing.issues.HandlerAnswer;
import cn.qinqing.issues.IssueActions;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueHandling;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.OutcomeCode;
import cn.qinqing.issues.PaperApprovals;
import cn.qinqing.issues.PaperMatter;
import cn.qinqing.issues.PaperSheet;
import cn.qinqing.workbench.Documents;
import cn.qinqing.workbench.MadeDocument;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The sheet for an approval with a pen: one page however long the reply is, with a code that a telephone reads. */
class PaperDocumentTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    @Test
    void a_short_and_a_long_one_are_one_page_and_their_code_says_the_number() throws Exception {
        IssueCycle made = new IssueCycle(beans);
        for (String reply : new String[] {"已增加日供气量 2 万方。", "第一条：已协调增加供气。\n".repeat(300)}) {
            IssueId id = made.inProgress();
            beans.getBean(IssueHandling.class).answerAsPartner(made.partner, id, HandlerAnswer.DONE, "已接通");
            beans.getBean(IssueHandling.class)
                    .draftReply(made.handler, new DraftReply(id, null, reply, "巴政办发〔2026〕12号第五条", OutcomeCode.SOLVED));
            Actors.signIn(Role.HANDLER);
            PaperSheet sheet = beans.getBean(PaperApprovals.class).sheet(made.handler, id, PaperMatter.REPLY);
            PaperDocument document = beans.getBean(PaperDocument.class);
            MadeDocument paper = beans.getBean(Documents.class)
                    .make(
                            made.handler,
                            document,
                            sheet.number(),
                            sheet.id().toString(),
                            document.data(
                                    beans.getBean(IssueQueries.class).details(made.handler, id),
                                    beans.getBean(IssueActions.class).of(made.handler, id),
                                    sheet));
            assertThat(paper.noPdf()).isNull();
            try (var pdf = Loader.loadPDF(Objects.requireNonNull(paper.pdf()).get())) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(pdf)).contains(sheet.number(), "签批人");
                assertThat(scanned(new PDFRenderer(pdf).renderImageWithDPI(0, 200)))
                        .isEqualTo(sheet.number());
            }
        }
    }

    private static String scanned(BufferedImage page) throws Exception {
        int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
