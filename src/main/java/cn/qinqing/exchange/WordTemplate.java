package cn.qinqing.exchange;

import cn.qinqing.shared.RuleViolation;
import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.data.PictureType;
import com.deepoove.poi.data.Pictures;
import com.deepoove.poi.exception.ResolverException;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import com.deepoove.poi.policy.PictureRenderPolicy;
import com.deepoove.poi.template.MetaTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * A Word template (文书模板), edited in WPS or Word: it is checked against the places that its kind of document has, and
 * filled. Only plain places are taken; pictures by address, included files, macros and linked parts are refused, because
 * a template is filled on the server.
 */
public final class WordTemplate {

    /** Largest template, in bytes. */
    public static final long LARGEST = 5L * 1024 * 1024;

    /** Of a QR code, in pixels of a screen: about 25 millimetres. */
    private static final int CODE_SIZE = 96;

    private static final Pattern COLUMN = Pattern.compile("\\[([^\\[\\]]+)]");

    /** Fields of Word that would fetch something from elsewhere when the document is opened. */
    private static final Pattern FETCHING =
            Pattern.compile("\\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE)\\b");

    private WordTemplate() {}

    /**
     * What is wrong with a template, in the order in which a clerk mends it; warnings do not keep it from being used.
     *
     * @throws RuleViolation {@code exchange.template.notWord} for a file that is no .docx, {@code
     *     exchange.template.broken}
     */
    public static List<Problem> problems(byte[] docx, DocumentPlaces places) {
        try (XWPFDocument document = open(docx)) {
            List<Problem> problems = new ArrayList<>(dangers(document));
            if (problems.isEmpty()) {
                problems.addAll(placeProblems(docx, document, places));
            }
            return problems;
        } catch (IOException unreadable) {
            throw new RuleViolation("exchange.template.broken");
        }
    }

    /**
     * Fills a template that has no errors.
     *
     * @return a .docx
     */
    public static byte[] fill(byte[] docx, DocumentPlaces places, DocumentData data) {
        Map<String, Object> model = new HashMap<>(data.fields());
        model.putAll(data.tables());
        model.computeIfPresent(
                DocumentPlaces.CODE,
                (place, text) -> Pictures.ofBytes(CodePicture.png(text.toString()), PictureType.PNG)
                        .size(CODE_SIZE, CODE_SIZE)
                        .create());
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (XWPFTemplate template = XWPFTemplate.compile(new ByteArrayInputStream(docx), settings(places))) {
            template.render(model).write(filled);
            return filled.toByteArray();
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
    }

    private static Configure settings(DocumentPlaces places) {
        ConfigureBuilder builder = Configure.builder();
        LoopRowTableRenderPolicy rows = new LoopRowTableRenderPolicy();
        places.tables().forEach(table -> builder.bind(table.name(), rows));
        if (places.fields().stream().anyMatch(place -> place.name().equals(DocumentPlaces.CODE))) {
            builder.bind(DocumentPlaces.CODE, new PictureRenderPolicy());
        }
        return builder.build();
    }

    private static XWPFDocument open(byte[] docx) throws IOException {
        try (InputStream in = new ByteArrayInputStream(docx)) {
            if (FileMagic.valueOf(in) != FileMagic.OOXML) {
                throw new RuleViolation("exchange.template.notWord");
            }
            return new XWPFDocument(in);
        } catch (RuleViolation refused) {
            throw refused;
        } catch (RuntimeException damaged) {
            // what the parser throws at damaged bytes is anything
            throw new RuleViolation("exchange.template.notWord");
        }
    }

    private static List<Problem> dangers(XWPFDocument document) {
        List<Problem> problems = new ArrayList<>();
        if (!document.getPackagePart().getContentType().equals(XWPFRelation.DOCUMENT.getContentType())) {
            problems.add(Problem.error(null, "exchange.template.macro"));
        }
        if (linked(document, new HashSet<>())) {
            problems.add(Problem.error(null, "exchange.template.linked"));
        }
        Matcher fetching = FETCHING.matcher(document.getDocument().xmlText().replaceAll("(?s)<w:t[ >].*?</w:t>", ""));
        if (fetching.find()) {
            problems.add(Problem.error(null, "exchange.template.fetching", fetching.group(1)));
        }
        return problems;
    }

    private static boolean linked(POIXMLDocumentPart part, Set<Object> seen) {
        if (!seen.add(part.getPackagePart().getPartName())) {
            return false;
        }
        try {
            for (PackageRelationship relationship : part.getPackagePart().getRelationships()) {
                if (relationship.getTargetMode() == TargetMode.EXTERNAL
                        && !relationship.getRelationshipType().endsWith("/hyperlink")) {
                    return true;
                }
            }
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException unreadable) {
            throw new RuleViolation("exchange.template.broken");
        }
        return part.getRelations().stream().anyMatch(other -> linked(other, seen));
    }

    private static List<Problem> placeProblems(byte[] docx, XWPFDocument document, DocumentPlaces places)
            throws IOException {
        List<Problem> problems = new ArrayList<>();
        Set<String> found = new HashSet<>();
        for (MetaTemplate place : found(docx)) {
            if (!(place instanceof RunTemplate run) || run.getSign() != '\0') {
                problems.add(Problem.error(null, "exchange.template.notPlain", place.variable()));
            } else if (places.names().noneMatch(run.getTagName()::equals)) {
                problems.add(unknown(run.getTagName(), places.names().toList()));
            } else {
                found.add(run.getTagName());
            }
        }
        places.fields().stream()
                .filter(field -> field.required() && !found.contains(field.name()))
                .forEach(field ->
                        problems.add(Problem.error(field.name(), "exchange.template.missing", braces(field.name()))));
        for (DocumentPlaces.Table table : places.tables()) {
            problems.addAll(
                    found.contains(table.name())
                            ? columnProblems(document, table)
                            : List.of(Problem.error(table.name(), "exchange.template.missing", braces(table.name()))));
        }
        return problems;
    }

    private static List<MetaTemplate> found(byte[] docx) throws IOException {
        try (XWPFTemplate template = XWPFTemplate.compile(new ByteArrayInputStream(docx))) {
            return List.copyOf(template.getElementTemplates());
        } catch (ResolverException unpaired) {
            // a place that is opened and never closed
            throw new RuleViolation("exchange.template.unpaired", "{{", "}}");
        }
    }

    private static List<Problem> columnProblems(XWPFDocument document, DocumentPlaces.Table table) {
        Optional<XWPFTableRow> line = document.getTables().stream()
                .flatMap(candidate -> lineBelow(candidate, braces(table.name())).stream())
                .findFirst();
        if (line.isEmpty()) {
            return List.of(Problem.error(table.name(), "exchange.template.noLine", braces(table.name())));
        }
        List<String> known =
                table.columns().stream().map(DocumentPlaces.Place::name).toList();
        Set<String> columns = new HashSet<>();
        Matcher column = COLUMN.matcher(text(line.get()));
        while (column.find()) {
            columns.add(column.group(1).strip());
        }
        List<Problem> problems = new ArrayList<>();
        columns.stream().filter(name -> !known.contains(name)).forEach(name -> problems.add(unknown(name, known)));
        table.columns().stream()
                .filter(place -> place.required() && !columns.contains(place.name()))
                .forEach(place -> problems.add(
                        Problem.error(place.name(), "exchange.template.missing", "[" + place.name() + "]")));
        return problems;
    }

    private static Optional<XWPFTableRow> lineBelow(XWPFTable table, String place) {
        List<XWPFTableRow> rows = table.getRows();
        for (int i = 0; i + 1 < rows.size(); i++) {
            if (text(rows.get(i)).contains(place)) {
                return Optional.of(rows.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static String text(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText()).collect(Collectors.joining(" "));
    }

    private static Problem unknown(String name, List<String> known) {
        return Problem.error(name, "exchange.template.unknown", name, String.join("、", known));
    }

    private static String braces(String name) {
        return "{{" + name + "}}";
    }
}
