package cn.qinqing.issues.ui;

import cn.qinqing.issues.IssueProgress;
import cn.qinqing.issues.ProgressWords;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Sentences;
import java.util.List;

/** An issue as it is read to whoever rings: in the words of the enterprise's own page. */
record CaseWords(IssueProgress issue) {

    private static final ProgressWords WORDS = new ProgressWords(Sentences::of);

    String status() {
        return WORDS.status(issue.status());
    }

    /** What comes next, and who has to do it. */
    String next() {
        return WORDS.next(issue.status());
    }

    KeyValues lines() {
        List<ProgressWords.Line> lines = WORDS.lines(issue, words -> words);
        if (issue.reply() != null) {
            WORDS.add(lines, "portal.rating.reply", issue.reply().text());
        }
        KeyValues shown = new KeyValues();
        lines.forEach(one -> shown.line(one.name(), one.value()));
        return shown;
    }
}
