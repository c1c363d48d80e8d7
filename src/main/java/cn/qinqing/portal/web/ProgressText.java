package cn.qinqing.portal.web;

import cn.qinqing.issues.IssueProgress;
import cn.qinqing.issues.ProgressWords;
import cn.qinqing.portal.domain.DoorTexts;
import cn.qinqing.shared.PersonalNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says how an issue stands in words that somebody outside of the house understands (通俗说明). */
final class ProgressText {

    /** Commands that an enterprise reads of; what only moves within the house is left out. */
    private static final Set<String> TOLD = Set.of(
            "REGISTER",
            "DISPATCH",
            "RULE",
            "CONFIRM_DECLINE",
            "OBJECT",
            "GRANT_OBJECTION",
            "REFUSE_OBJECTION",
            "REFER",
            "ANSWER_ON_SPOT",
            "ACKNOWLEDGE",
            "PROGRESS",
            "SIGN_REPLY",
            "GRANT_EXTENSION",
            "GRANT_PARKING",
            "RESUME",
            "GRANT_SUSPENSION",
            "RESUME_CLOCK",
            "ASK_WITHDRAWAL",
            "GRANT_WITHDRAWAL",
            "REFUSE_WITHDRAWAL",
            "RATE",
            "REOPEN",
            "ASK_AGAIN",
            "GRANT_CLOSURE",
            "GRANT_PROCEDURE");

    private final DoorTexts texts;
    private final ProgressWords words;

    ProgressText(DoorTexts texts) {
        this.texts = texts;
        this.words = new ProgressWords(texts::of);
    }

    String status(IssueProgress issue) {
        return words.status(issue.status());
    }

    /** What comes next, and who has to do it. */
    String next(IssueProgress issue) {
        return words.next(issue.status());
    }

    List<ProgressWords.Line> lines(IssueProgress issue) {
        return words.lines(issue, PersonalNumbers::masked);
    }

    /** The enterprise's words and the answer. */
    List<ProgressWords.Line> words(IssueProgress issue) {
        List<ProgressWords.Line> said = new ArrayList<>();
        words.add(said, "portal.rating.text", issue.text() == null ? null : PersonalNumbers.masked(issue.text()));
        if (issue.reply() != null && issue.reply().text() != null) {
            words.add(
                    said,
                    "portal.rating.reply",
                    PersonalNumbers.masked(issue.reply().text()));
            words.add(said, "portal.rating.basis", issue.reply().basis());
        }
        return said;
    }

    /** What happened, in order; the same step on the same day once. */
    List<ProgressWords.Line> history(IssueProgress issue) {
        return issue.history().stream()
                .filter(step -> TOLD.contains(step.command()))
                .map(step -> new ProgressWords.Line(
                        step.on().toString(), texts.of("portal.progress.step." + step.command())))
                .distinct()
                .toList();
    }
}
