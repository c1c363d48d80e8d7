package cn.qinqing;

import com.microsoft.playwright.Page;
import java.util.List;

/** Words that no translator saw, in the text of a page and in what a screen reader says of it. */
public final class English {

    /** Names of formats, keys and codes, and what the tests themselves put on a page. */
    private static final String ALLOWED = String.join(
            "|",
            "Excel",
            "XLSX",
            "xlsx",
            "xls",
            "Word",
            "docx",
            "pptx",
            "pdf",
            "JPG",
            "PNG",
            "HEIC",
            "KB",
            "PDF",
            "CSV",
            "csv",
            "JSON Schema",
            "JSON",
            "json",
            "WPS",
            "et",
            "MB",
            "Ctrl",
            "Alt",
            "Enter",
            "Esc",
            "Cookie",
            "UTF",
            // accounts, their commands and addresses; the second is made at random
            "(sys|sec|audit)admin|qinqing user|wang|min|app",
            "[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}",
            "u[a-z]{8}",
            // mail addresses as the administrator sees them
            "[a-z]\\*{3}@example\\.gov\\.cn",
            // the server's own address, where an enterprise types its number
            "http://127\\.0\\.0\\.1:[0-9]+/t",
            "GB/T",
            "C13",
            // actions that tests of the log write
            "test(\\.(done|refused))?",
            // initials of Korla, typed into a search
            "kel",
            // accounts of the tests, codes of enterprises, digests
            "[0-9a-f]{64}",
            "[0-9a-f]{32}",
            "[a-z]{1,2}[0-9a-f]{8,32}",
            "[a-z][0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            "[0-9A-HJ-NPQRTUWXY]{18}",
            // cells of the leaders' list as the clerk sent it: a code in small letters, one with a space, the sheet
            "Sheet1",
            "9165[0-9a-z]{14}",
            "[0-9]* ?M[AJ][0-9A-Z]+",
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            "[0-9a-f]{8,64}");

    private static final String FIND = """
            allowed => {
              const skip = new RegExp('(?<![A-Za-z])(' + allowed + ')(?![A-Za-z])', 'g');
              const said = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title',
                'placeholder', 'alt'];
              const found = [];
              const look = (text, where) => {
                if (text && /[A-Za-z]{2,}/.test(text.replace(skip, ''))) {
                  found.push(where + ': ' + text.trim().slice(0, 120));
                }
              };
              const walk = node => {
                if (node.nodeType === Node.TEXT_NODE) {
                  look(node.textContent, node.parentElement ? node.parentElement.tagName.toLowerCase() : 'shadow');
                  return;
                }
                if (node.nodeType === Node.ELEMENT_NODE) {
                  if (['STYLE', 'SCRIPT', 'TEMPLATE', 'NOSCRIPT', 'CODE'].includes(node.tagName)) {
                    return;
                  }
                  said.forEach(name => look(node.getAttribute(name), node.tagName.toLowerCase() + '@' + name));
                  if (node.shadowRoot) {
                    node.shadowRoot.childNodes.forEach(walk);
                  }
                }
                node.childNodes.forEach(walk);
              };
              walk(document.body);
              look(document.title, 'title');
              return [...new Set(found)];
            }
            """;

    private English() {}

    /** What of the page is not Chinese, with the element that says it. */
    @SuppressWarnings("unchecked")
    public static List<String> leftOn(Page page) {
        return (List<String>) page.evaluate(FIND, ALLOWED);
    }
}
