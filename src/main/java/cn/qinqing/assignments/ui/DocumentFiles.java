package cn.qinqing.assignments.ui;

import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.FilesDialog.MadeFile;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.MadeDocument;
import java.util.ArrayList;
import java.util.List;

/** Offers a document as Word and PDF, or says why there is no PDF. */
final class DocumentFiles {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private DocumentFiles() {}

    static FilesDialog dialog(String title, List<String> notes, MadeDocument made) {
        List<String> said = new ArrayList<>(notes);
        List<MadeFile> files = new ArrayList<>();
        files.add(new MadeFile(Sentences.of("assignments.document.word"), title + ".docx", WORD, made::word));
        if (made.pdf() != null) {
            files.add(new MadeFile(
                    Sentences.of("assignments.document.pdf"), title + ".pdf", "application/pdf", made.pdf()));
        }
        if (made.noPdf() != null) {
            said.add(Sentences.of(made.noPdf()));
        }
        return new FilesDialog(Sentences.of("assignments.document.made"), said, files);
    }
}
