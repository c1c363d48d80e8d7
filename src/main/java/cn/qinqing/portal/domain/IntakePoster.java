package cn.qinqing.portal.domain;

import cn.qinqing.exchange.WordLayout;
import cn.qinqing.links.LinkOffice;
import cn.qinqing.links.LinkSite;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Draws posters with the lasting address of an enterprise as a code to scan, on A4 (企业码海报). */
@Component
public class IntakePoster {

    private static final int QR_MILLIMETRES = 88;
    private static final int DOTS = 12;
    private static final int QUIET = 4;

    private final DoorTexts texts;
    private final LinkSite site;
    private final LinkOffice office;

    IntakePoster(DoorTexts texts, LinkSite site, LinkOffice office) {
        this.texts = texts;
        this.site = site;
        this.office = office;
    }

    /**
     * One poster.
     *
     * @param token of the lasting address
     */
    public record Sheet(String name, boolean chamber, String token) {

        @Override
        public String toString() {
            return "Sheet[" + name + "]";
        }
    }

    public String title() {
        return texts.of("portal.poster.title");
    }

    public byte[] word(List<Sheet> sheets) {
        WordLayout paper = new WordLayout(false);
        boolean first = true;
        for (Sheet sheet : sheets) {
            if (!first) {
                paper.newPage();
            }
            first = false;
            sheet(paper, sheet);
        }
        return paper.docx();
    }

    private void sheet(WordLayout paper, Sheet sheet) {
        LinkOffice.Office today = office.today();
        paper.title(texts.of("portal.poster.head"))
                .large(sheet.name())
                .picture(
                        png(site.of("/t/q/" + sheet.token())),
                        texts.of("portal.poster.alternative", sheet.name()),
                        QR_MILLIMETRES)
                .subtitle(texts.of("portal.poster.scan"))
                .text(texts.of("portal.poster.other", site.of("/zh/ask"), today.name(), today.number()))
                .text(texts.of(sheet.chamber() ? "portal.poster.chamber" : "portal.poster.enterprise"))
                .text(texts.of("portal.poster.then"))
                .text(texts.of("portal.poster.safe"));
    }

    /** Black on white, with the quiet zone that a scanner needs. */
    static byte[] png(String text) {
        try {
            BitMatrix bits = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            BufferedImage picture =
                    new BufferedImage(bits.getWidth() * DOTS, bits.getHeight() * DOTS, BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    picture.setRGB(x, y, bits.get(x / DOTS, y / DOTS) ? 0x000000 : 0xFFFFFF);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong.getMessage());
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }
}
