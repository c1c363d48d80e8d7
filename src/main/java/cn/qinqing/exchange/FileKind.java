package cn.qinqing.exchange;

import cn.qinqing.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of files that may be kept beside a record, told by their content: a name says nothing. There is no kind for programs,
 * archives, web pages and documents with macros.
 */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    SLIDES("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");

    private static final int MOST_ENTRIES = 10_000;
    private static final byte[] PDF_SIGN = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPEG_SIGN = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_SIGN = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    private static final byte[] ZIP_SIGN = {'P', 'K', 3, 4};

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * The kind of a file by its content, whose name must say the same.
     *
     * @throws RuleViolation {@code exchange.file.ending} for a name that ends in none of the kinds, {@code
     *     exchange.file.heic} for a telephone's picture that others cannot open, {@code exchange.file.disguised} when the
     *     content is something else, {@code exchange.file.macro}
     */
    public static FileKind of(String name, byte[] content) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.equals("heic") || ending.equals("heif")) {
            throw new RuleViolation("exchange.file.heic");
        }
        FileKind said = Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("exchange.file.ending", name));
        if (said != sniffed(content)) {
            throw new RuleViolation("exchange.file.disguised", name, ending);
        }
        return said;
    }

    private static @Nullable FileKind sniffed(byte[] content) {
        if (begins(content, PDF_SIGN)) {
            return PDF;
        }
        if (begins(content, JPEG_SIGN)) {
            return JPEG;
        }
        if (begins(content, PNG_SIGN)) {
            return PNG;
        }
        return begins(content, ZIP_SIGN) ? office(content) : null;
    }

    private static boolean begins(byte[] content, byte[] sign) {
        return content.length > sign.length && Arrays.equals(content, 0, sign.length, sign, 0, sign.length);
    }

    /** Which office document an archive is; null for another archive. */
    private static @Nullable FileKind office(byte[] content) {
        Set<String> names = new HashSet<>();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            ZipEntry entry = archive.getNextEntry();
            while (entry != null && names.size() < MOST_ENTRIES) {
                names.add(entry.getName());
                entry = archive.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException noArchive) {
            return null;
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            throw new RuleViolation("exchange.file.macro");
        }
        if (!names.contains("[Content_Types].xml")) {
            return null;
        }
        if (names.contains("word/document.xml")) {
            return WORD;
        }
        if (names.contains("xl/workbook.xml")) {
            return EXCEL;
        }
        return names.contains("ppt/presentation.xml") ? SLIDES : null;
    }

    /**
     * The content without what says more than the document, such as the place where a picture was taken: pictures are drawn
     * anew; others stay as they are.
     *
     * @throws RuleViolation {@code exchange.picture.unreadable}, {@code exchange.picture.large}
     */
    public byte[] harmless(byte[] content) {
        return switch (this) {
            case JPEG -> Pictures.redrawn(content, "jpeg");
            case PNG -> Pictures.redrawn(content, "png");
            default -> content;
        };
    }
}
