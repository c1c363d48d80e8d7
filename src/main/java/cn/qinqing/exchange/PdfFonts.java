package cn.qinqing.exchange;

import cn.qinqing.shared.RuleViolation;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The Chinese fonts of this machine that a PDF can carry: TrueType with outlines (.ttf); OpenType fonts such as Noto CJK
 * cannot be embedded. For each typeface that a document names, the nearest there is, and behind it the fonts that draw
 * its rare characters.
 */
public final class PdfFonts {

    /**
     * A font of this machine.
     *
     * @param name what a style sheet calls it
     * @param families its family names in all its languages, plain
     */
    public record Font(String name, File file, Set<String> families, BitSet covered) {

        boolean isOne(Style style) {
            return families.stream().anyMatch(family -> style.words.stream().anyMatch(family::contains));
        }
    }

    /** Typefaces of official documents, with the words by which their fonts are known. */
    private enum Style {
        XIAOBIAOSONG("小标宋", "xiaobiaosong"),
        FANGSONG("仿宋", "fangsong"),
        KAITI("楷", "kai"),
        HEITI("黑", "simhei", "heiti", "sansfallback", "notosanssc"),
        SONGTI("宋", "simsun", "sungti", "songti");

        private final List<String> words;

        Style(String... words) {
            this.words = List.of(words);
        }
    }

    private static final List<Style> FALLBACK = List.of(Style.SONGTI, Style.FANGSONG, Style.HEITI, Style.KAITI);
    private static final int LAST_CODE_POINT = 0x3FFFF;
    private static final int COMMON = '的';

    /** First character of the rare ones (扩展 A), where fonts begin that hold nothing else. */
    private static final int RARE = 0x3400;

    private final List<Font> fonts;

    private PdfFonts(List<Font> fonts) {
        this.fonts = fonts;
    }

    /** Looks through folders; one that is not there is passed over. */
    public static PdfFonts in(List<Path> folders) {
        List<Font> fonts = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file ->
                                    file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
                            .map(PdfFonts::real)
                            .distinct()
                            .sorted()
                            .forEach(file -> read(file, fonts));
                } catch (IOException | UncheckedIOException unreadable) {
                    // a folder that may not be read holds no font for us
                    continue;
                }
            }
        }
        return new PdfFonts(List.copyOf(fonts));
    }

    /** Where fonts usually lie, on Linux, macOS and Windows. */
    public static List<Path> usualFolders() {
        String home = System.getProperty("user.home", "");
        return Stream.of(
                        home + "/.local/share/fonts",
                        home + "/.fonts",
                        "/usr/local/share/fonts",
                        "/usr/share/fonts",
                        "/Library/Fonts",
                        "C:/Windows/Fonts")
                .map(Path::of)
                .toList();
    }

    /** Whether a Chinese document can be drawn at all. */
    public boolean usable() {
        return fonts.stream().anyMatch(font -> font.covered().get(COMMON));
    }

    /** File names of the fonts found, for the log. */
    public List<String> names() {
        return fonts.stream().map(font -> font.file().getName()).toList();
    }

    /**
     * Fonts for a text in a typeface, the nearest first; each further one draws characters that those before lack.
     *
     * @throws RuleViolation {@code exchange.pdf.noFont}; {@code exchange.pdf.glyphs} naming the characters that no font
     *     here can draw, so that no name is printed with a hole in it
     */
    public List<Font> of(String family, String text) {
        if (!usable()) {
            throw new RuleViolation("exchange.pdf.noFont");
        }
        BitSet missing = characters(text);
        List<Font> chain = new ArrayList<>();
        for (Font font : inOrder(family)) {
            BitSet drawn = (BitSet) missing.clone();
            drawn.and(font.covered());
            if (chain.isEmpty() || !drawn.isEmpty()) {
                chain.add(font);
                missing.andNot(font.covered());
            }
        }
        if (!missing.isEmpty()) {
            throw new RuleViolation(
                    "exchange.pdf.glyphs",
                    missing.stream().mapToObj(Character::toString).limit(20).collect(Collectors.joining()));
        }
        return chain;
    }

    private List<Font> inOrder(String family) {
        List<Style> order = new ArrayList<>(FALLBACK);
        for (Style style : Style.values()) {
            if (style.words.stream().anyMatch(plain(family)::contains)) {
                order.remove(style);
                order.addFirst(style);
                break;
            }
        }
        return fonts.stream()
                .sorted(Comparator.comparing((Font font) -> !font.families().contains(plain(family)))
                        .thenComparing(font -> !font.covered().get(COMMON))
                        .thenComparing(font -> rank(font, order)))
                .toList();
    }

    private static int rank(Font font, List<Style> order) {
        for (int i = 0; i < order.size(); i++) {
            if (font.isOne(order.get(i))) {
                return i;
            }
        }
        return order.size();
    }

    private static BitSet characters(String text) {
        BitSet characters = new BitSet();
        text.codePoints()
                .filter(((IntPredicate) Character::isWhitespace)
                        .or(Character::isISOControl)
                        .or(point -> Character.getType(point) == Character.FORMAT)
                        .negate())
                .filter(point -> !Character.isSpaceChar(point))
                .forEach(characters::set);
        return characters;
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException dangling) {
            return file;
        }
    }

    private static void read(Path file, List<Font> fonts) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup(false);
            if (glyphs == null) {
                return;
            }
            BitSet covered = new BitSet();
            for (int point = 0; point <= LAST_CODE_POINT; point++) {
                // what lies in the private area means something else on each machine
                if (glyphs.getGlyphId(point) != 0 && Character.getType(point) != Character.PRIVATE_USE) {
                    covered.set(point);
                }
            }
            if (covered.nextSetBit(RARE) < 0) {
                return;
            }
            fonts.add(new Font("f" + fonts.size(), file.toFile(), families(font), covered));
        } catch (IOException | RuntimeException notWhole) {
            // a damaged font is none
            return;
        }
    }

    private static Set<String> families(TrueTypeFont font) throws IOException {
        return font.getNaming().getNameRecords().stream()
                .filter(name -> name.getNameId() == NameRecord.NAME_FONT_FAMILY_NAME
                        || name.getNameId() == NameRecord.NAME_FULL_FONT_NAME)
                .map(NameRecord::getString)
                .filter(java.util.Objects::nonNull)
                .map(PdfFonts::plain)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String family) {
        return family.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]|gb2312|简体", "");
    }
}
