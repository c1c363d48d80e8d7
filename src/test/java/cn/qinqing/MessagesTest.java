package cn.qinqing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts live in the message file alone, each is used, and each fits its call. */
class MessagesTest {

    private static final Path FILE = Path.of("src/main/resources/vaadin-i18n/translations.properties");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final List<String> FUNCTIONS = List.of("getTranslation", "Sentences.of", "new RuleViolation");

    /** Chinese in the code that is no text of the user interface, and why. */
    private static final Map<String, String> WORDS_OF_THE_TRADE = Map.ofEntries(
            Map.entry("CompanyName", "parts of names that do not tell enterprises apart"),
            Map.entry("LeaderListColumns", "headings that clerks write, compared with their sheets"),
            Map.entry("LeaderListChecker", "words in tiers and notes of the yearly list"),
            Map.entry("EnterpriseCells", "words in names of enterprises of the yearly list"),
            Map.entry("PeopleCells", "a word that ends an open list of units"),
            Map.entry("OfficerCell", "how clerks write officers, their units and numbers"),
            Map.entry("LeaderCell", "how titles end"),
            Map.entry("PastedText", "how minutes number their points and name their parts"),
            Map.entry("CommitmentService", "the name of a series of numbers"),
            Map.entry("CommitmentSettings", "words that are no reason against keeping a promise"),
            Map.entry("CommitmentCells", "how ledgers write states, documents and amounts"),
            Map.entry("CommitmentSheet", "headings that units write into their ledgers"),
            Map.entry("InstalmentLines", "how people and ledgers write instalments"),
            Map.entry("CommonProblems", "the name of a series of numbers"),
            Map.entry("ReplyPlaceholders", "names of places that people write into templates"),
            Map.entry("PdfFonts", "how fonts call themselves"),
            Map.entry("WordLayout", "typefaces of official documents"),
            Map.entry("AnnexDocument", "places of a template, written by clerks"),
            Map.entry("VisitForm", "places of a template, written by clerks"),
            Map.entry("LedgerColumns", "headings that units write into their ledgers"),
            Map.entry("LedgerCells", "how units write days, modes and states"),
            Map.entry("HandoverDocument", "places of a template, written by clerks"),
            Map.entry("DispatchDocument", "places of a template, written by clerks"),
            Map.entry("ReplyDocument", "places of a template, written by clerks"),
            Map.entry("BulletinDocument", "places of a template, written by clerks"),
            Map.entry("PlanDocument", "places of a template, written by clerks"),
            Map.entry("OnePageDocument", "places of a template, written by clerks"),
            Map.entry("DocumentFrame", "place of a template that counts rows"),
            Map.entry("IssueSheet", "headings that units write into their ledgers"),
            Map.entry("IssueCells", "how units write terms and states"),
            Map.entry("ServicePackageDocument", "places of a template, written by clerks"),
            Map.entry("PolicySheet", "headings that units write into their lists"),
            Map.entry("PolicyCells", "how units write conditions and days"),
            Map.entry("WrittenDay", "how clerks write days"),
            Map.entry("PaperDocument", "places of a template, written by clerks"),
            Map.entry("DocumentPlaces", "a place of a template, written by clerks"),
            Map.entry("BriefDocument", "places of a template, written by clerks"),
            Map.entry("CalendarFile", "headings and words of sheets with holidays"),
            Map.entry("TableFinder", "words that begin a footer or repeat the cell above"),
            Map.entry("PeriodText", "how people write periods"),
            Map.entry("WorkbookReader", "how a truth value is written in a sheet"),
            Map.entry("AccountSheets", "headings that clerks write"),
            Map.entry("AccountSheetCheck", "words that clerks write for what is to be done"),
            Map.entry("AccountsEndWithPost", "name of a job in the log"),
            Map.entry("MergeCleaning", "name of a job in the log"),
            Map.entry("PhoneNumber", "words that stand for no telephone"),
            Map.entry("LeaderTitle", "parts of titles, to put leaders in order"),
            Map.entry("PeopleRegistry", "name of the post that is kept in the database"),
            Map.entry("ChineseTexts", "a date pattern"),
            Map.entry("Numbers", "form of a number of record"),
            Map.entry("IssueRegistrar", "series of a number of record"),
            Map.entry("IssueSweep", "series of a number of record"),
            Map.entry("SupervisionDocument", "places of a template, written by clerks"),
            Map.entry("TopicDocument", "places of a template, written by clerks"),
            Map.entry("PaperStore", "series of a number of record"),
            Map.entry("ConductService", "series of a number of record"),
            Map.entry("ToleranceService", "series of a number of record, and how the letterbox signs"),
            Map.entry("ToleranceFiles", "how every encrypted file is called"),
            Map.entry("CaseDecisionService", "series of a number of record"),
            Map.entry("CaseDecisionDocument", "places of a template, written by clerks"),
            Map.entry("ProposeCaseDialog", "how people write amounts"),
            Map.entry("OversightKeys", "told to who runs the server"),
            Map.entry("VerifyExport", "told to who runs the server"),
            Map.entry("Samples", "series of numbers"),
            Map.entry("PlanService", "series of a number of record"),
            Map.entry("TipHandOvers", "series of numbers"),
            Map.entry("ConductKeys", "told to who reads the log of the server"),
            Map.entry("KeyWatch", "told to who reads the log of the server"),
            Map.entry("Fields", "how people write amounts"),
            Map.entry("Vault", "told at the start of the server"),
            Map.entry("Enterprise", "series of a number of record"),
            Map.entry("RegistryColumns", "headings of registries and of our own files"),
            Map.entry("RegistryChecker", "words of registries for states and kinds"),
            Map.entry("StoredFiles", "name of a file without one"),
            Map.entry("FirstAdministrators", "printed on the console of the server"));

    private final Map<String, String> texts = texts();
    private final List<JavaSource> sources = JavaSource.main();
    private final Set<String> features =
            texts.keySet().stream().map(key -> key.replaceAll("\\..*", "")).collect(Collectors.toSet());
    private final Set<String> strings = Stream.of(
                    sources.stream().flatMap(source -> source.strings().stream()), keysOfTemplates(), keysOfApp())
            .flatMap(keys -> keys)
            .collect(Collectors.toSet());

    @Test
    void every_key_in_the_code_has_a_text() {
        List<String> missing = strings.stream()
                .filter(text -> KEY.matcher(text).matches())
                .filter(text -> features.contains(text.replaceAll("\\..*", "")))
                .filter(text -> !texts.containsKey(text) && !beginsKeys(text) && !isName(text))
                .sorted()
                .toList();
        assertThat(missing).as("keys without a text").isEmpty();
    }

    @Test
    void every_text_is_used() {
        List<String> beginnings = strings.stream()
                .filter(text -> text.endsWith(".") && features.contains(text.replaceAll("\\..*", "")))
                .filter(text -> text.indexOf('.') < text.length() - 1)
                .toList();
        List<String> unused = texts.keySet().stream()
                .filter(key -> !strings.contains(key)
                        && beginnings.stream().noneMatch(key::startsWith)
                        && !isLabelOfEnumeration(key)
                        && !strings.contains(key.replace(".setting.", "."))
                        && !(key.endsWith(".done") && strings.contains(key.substring(0, key.length() - 5))))
                .toList();
        assertThat(unused).as("texts that nothing shows").isEmpty();
    }

    @Test
    void every_text_is_a_format_that_fits_its_calls() {
        List<String> wrong = new ArrayList<>();
        texts.forEach((key, text) -> {
            if (text.isBlank() || text.contains("''") && !text.contains("{")) {
                wrong.add(key + ": " + text);
            }
            new MessageFormat(text, Locale.SIMPLIFIED_CHINESE);
        });
        for (String function : FUNCTIONS) {
            sources.stream()
                    .flatMap(source -> source.calls(function).stream())
                    .filter(call -> texts.containsKey(call.key()))
                    .filter(call -> places(texts.get(call.key())) > call.arguments())
                    .forEach(call -> wrong.add(call.path().getFileName() + " " + call.key() + " with "
                            + call.arguments() + ": " + texts.get(call.key())));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_value_of_an_enumeration_with_labels_has_one() {
        Set<String> missing = new TreeSet<>();
        texts.keySet().stream()
                .map(key -> key.split("\\."))
                .filter(parts -> parts.length == 3 && Character.isUpperCase(parts[1].charAt(0)))
                .map(parts -> parts[0] + "." + parts[1])
                .distinct()
                .forEach(name -> enumeration(name)
                        .forEach(value -> missing.addAll(
                                texts.containsKey(name + "." + value) ? Set.of() : Set.of(name + "." + value))));
        assertThat(missing).isEmpty();
    }

    @Test
    void no_text_stands_in_the_code() {
        List<String> hidden = sources.stream()
                .filter(source -> !source.isIn("demo") && !source.isIn("host") && !source.isIn("bench"))
                .filter(source -> source.strings().stream()
                        .anyMatch(text -> CHINESE.matcher(text).find()))
                .map(JavaSource::name)
                .toList();
        assertThat(hidden).containsExactlyInAnyOrderElementsOf(WORDS_OF_THE_TRADE.keySet());
    }

    @Test
    void no_text_stands_in_the_files_of_the_visit_app_and_each_fits_its_calls() {
        List<String> wrong = new ArrayList<>();
        appFiles().forEach((name, text) -> {
            if (CHINESE.matcher(text).find()) {
                wrong.add(name + " holds a text");
            }
            APP_CALL.matcher(text).results().forEach(call -> {
                long given = call.group(2).chars().filter(one -> one == ',').count();
                if (places(texts.get(call.group(1))) > given) {
                    wrong.add(name + " " + call.group());
                }
            });
        });
        assertThat(wrong).isEmpty();
    }

    private boolean isLabelOfEnumeration(String key) {
        int last = key.lastIndexOf('.');
        return enumeration(key.substring(0, last)).contains(key.substring(last + 1));
    }

    private boolean beginsKeys(String beginning) {
        return texts.keySet().stream().anyMatch(key -> key.startsWith(beginning));
    }

    /** Names of settings and of actions in the log look like keys, and have a text of their own under a longer one. */
    private boolean isName(String text) {
        return texts.containsKey("audit.action." + text) || texts.containsKey(text.replaceFirst("\\.", ".setting."));
    }

    private static int places(String text) {
        return new MessageFormat(text, Locale.SIMPLIFIED_CHINESE).getFormatsByArgumentIndex().length;
    }

    private List<String> enumeration(String name) {
        String simple = name.replaceAll(".*\\.", "");
        return sources.stream()
                .filter(source -> source.name().equals(simple))
                .map(source -> source.path().toString().replace('\\', '/'))
                .map(path -> path.replaceAll(".*src/main/java/|\\.java$", "").replace('/', '.'))
                .flatMap(MessagesTest::constants)
                .toList();
    }

    private static Stream<String> constants(String type) {
        try {
            Object[] constants = Class.forName(type).getEnumConstants();
            return constants == null ? Stream.empty() : Arrays.stream(constants).map(one -> ((Enum<?>) one).name());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** A key that a template puts together, such as 'register.empty.' and a reason. */
    private static final java.util.regex.Pattern BEGINNING =
            java.util.regex.Pattern.compile("'(register(?:[.][A-Za-z]+)*[.])'");

    /** A key in the visit app: in a script between quotes, in its page and manifest between braces. */
    private static final Pattern APP_KEY = Pattern.compile("['{](field(?:[.][A-Za-z]+)*[.]?)['}]");
    /** A call of the app for a text, with the arguments behind the key, as long as none of them is a call itself. */
    private static final Pattern APP_CALL = Pattern.compile("\\bt\\('(field[.A-Za-z]+)'((?:, [^(),]+)*)\\)");

    private static Stream<String> keysOfApp() {
        return appFiles().values().stream()
                .flatMap(text -> APP_KEY.matcher(text).results())
                .map(found -> found.group(1));
    }

    private static Map<String, String> appFiles() {
        try (var files = Files.list(Path.of("frontend", "field"))) {
            Map<String, String> found = new LinkedHashMap<>();
            for (Path file : files.sorted().toList()) {
                found.put(file.getFileName().toString(), Files.readString(file));
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The public pages and those of enterprises are templates that name their texts. */
    private static Stream<String> keysOfTemplates() {
        return Stream.of("register", "links", "portal").flatMap(MessagesTest::keysOfTemplates);
    }

    private static Stream<String> keysOfTemplates(String folder) {
        try (var files = Files.walk(Path.of("src/main/resources", folder))) {
            return files
                    .filter(file -> file.toString().endsWith(".html"))
                    .flatMap(file -> {
                        try {
                            String page = Files.readString(file);
                            return Stream.concat(
                                    KEY.matcher(page).results().map(found -> found.group()),
                                    BEGINNING.matcher(page).results().map(found -> found.group(1)));
                        } catch (IOException unreadable) {
                            throw new UncheckedIOException(unreadable);
                        }
                    })
                    .filter(key -> key.startsWith(folder + "."))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> texts() {
        try {
            Map<String, String> found = new LinkedHashMap<>();
            for (String line : Files.readAllLines(FILE)) {
                int equals = line.indexOf('=');
                if (!line.startsWith("#") && equals > 0) {
                    String before = found.put(line.substring(0, equals), line.substring(equals + 1));
                    assertThat(before).as("twice: " + line).isNull();
                }
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
