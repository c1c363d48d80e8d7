package cn.qinqing.exchange;

import cn.qinqing.shared.RuleViolation;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Draws pictures anew, upright, without anything that a camera wrote beside them (EXIF: place, time, device). */
final class Pictures {

    private static final long MOST_PIXELS = 80_000_000L;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;

    private Pictures() {}

    static byte[] redrawn(byte[] content, String format) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                // before anything is unpacked
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new RuleViolation("exchange.picture.large", MOST_PIXELS / 1_000_000);
                }
                return written(upright(reader.read(0), orientation(content)), format);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new RuleViolation("exchange.picture.unreadable");
        }
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, format, out)) {
            throw new RuleViolation("exchange.picture.unreadable");
        }
        return out.toByteArray();
    }

    /** What the camera would have a viewer turn is turned for good. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation <= 1 || orientation > 8) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean sideways = orientation >= 5;
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    default -> new AffineTransform(0, -1, 1, 0, 0, width);
                };
        BufferedImage turned = new BufferedImage(
                sideways ? height : width,
                sideways ? width : height,
                picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = turned.createGraphics();
        canvas.drawImage(picture, turn, null);
        canvas.dispose();
        return turned;
    }

    /** The orientation that a JPEG's camera noted; 1 without a note. */
    private static int orientation(byte[] content) {
        int at = 2;
        while (at + 4 < content.length && (content[at] & 0xFF) == 0xFF) {
            int marker = content[at + 1] & 0xFF;
            int length = (content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF;
            if (marker == START_OF_SCAN) {
                return 1;
            }
            if (marker == APP1 && at + 10 < content.length && content[at + 4] == 'E' && content[at + 5] == 'x') {
                return orientation(ByteBuffer.wrap(content, at + 10, Math.min(length - 8, content.length - at - 10))
                        .slice());
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int orientation(ByteBuffer exif) {
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int entries = exif.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((exif.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return exif.getShort(entry + 8) & 0xFFFF;
            }
        }
        return 1;
    }
}
