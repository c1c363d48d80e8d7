package cn.qinqing.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.w3c.dom.Node;

/** Text of a header or footer with the fields in it that count pages. */
final class WordFields {

    /**
     * A stretch of text, or a counter.
     *
     * @param text the text; of a field {@code page} or {@code pages}
     */
    record Part(boolean field, String text) {}

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder instruction = new StringBuilder();
    private boolean inInstruction;
    private boolean inResult;

    private WordFields() {}

    static List<Part> content(XWPFParagraph paragraph) {
        WordFields fields = new WordFields();
        fields.walk(paragraph.getCTP().getDomNode());
        return fields.parts;
    }

    private void walk(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            switch (String.valueOf(node.getLocalName())) {
                case "fldSimple" -> field(attribute(node, "instr"));
                case "fldChar" -> mark(attribute(node, "fldCharType"));
                case "instrText" -> instruction.append(text(node));
                case "t" -> {
                    if (!inInstruction && !inResult) {
                        parts.add(new Part(false, text(node)));
                    }
                }
                default -> walk(node);
            }
        }
    }

    private void mark(String type) {
        switch (type) {
            case "begin" -> inInstruction = true;
            case "separate" -> {
                inInstruction = false;
                inResult = true;
            }
            default -> {
                field(instruction.toString());
                instruction.setLength(0);
                inInstruction = false;
                inResult = false;
            }
        }
    }

    private void field(String text) {
        String name = text.strip().split("\\s+")[0].toUpperCase(Locale.ROOT);
        switch (name) {
            case "PAGE" -> parts.add(new Part(true, "page"));
            case "NUMPAGES", "SECTIONPAGES" -> parts.add(new Part(true, "pages"));
            default -> {
                // other fields have no place at the edge of a page
            }
        }
    }

    /** The DOM of the parser has no text content of a node. */
    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            text.append(child.getNodeValue());
        }
        return text.toString();
    }

    private static String attribute(Node node, String name) {
        Node value = node.getAttributes().getNamedItemNS(node.getNamespaceURI(), name);
        return value == null ? "" : value.getNodeValue();
    }
}
