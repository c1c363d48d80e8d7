package cn.qinqing.visits.ui;

import cn.qinqing.issues.IssueStatus;
import cn.qinqing.people.Divisions;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.visits.VisitFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The paragraph for a bulletin (简报段落), in the words in which offices write them. */
final class BulletinText {

    private static final int MOST_DIVISIONS = 5;
    private static final int MOST_ISSUES = 10;
    private static final Set<IssueStatus> OVER =
            Set.of(IssueStatus.CLOSED, IssueStatus.IMPORTED_CLOSED, IssueStatus.ANSWERED_ON_SPOT);

    private BulletinText() {}

    static String of(VisitFigures figures, Divisions divisions) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Sentences.of(
                figures.from().equals(figures.to()) ? "visits.bulletin.day" : "visits.bulletin.period",
                day(figures.from()),
                day(figures.to()),
                figures.enterprises(),
                figures.visits(),
                figures.byMode().entrySet().stream()
                        .map(mode ->
                                Sentences.of("visits.VisitMode." + mode.getKey().name())
                                        + Sentences.of("visits.bulletin.times", mode.getValue()))
                        .collect(Collectors.joining("、"))));
        sentences.add(Sentences.of(
                figures.byDivision().size() > MOST_DIVISIONS ? "visits.bulletin.placesMore" : "visits.bulletin.places",
                figures.byDivision().entrySet().stream()
                        .limit(MOST_DIVISIONS)
                        .map(place -> divisions.nameOf(place.getKey())
                                + Sentences.of("visits.bulletin.enterprises", place.getValue()))
                        .collect(Collectors.joining("、"))));
        sentences.add(issues(figures.issues()));
        return String.join("", sentences);
    }

    private static String issues(List<VisitFigures.Told> issues) {
        if (issues.isEmpty()) {
            return Sentences.of("visits.bulletin.noIssues");
        }
        List<String> listed = new ArrayList<>();
        for (VisitFigures.Told issue : issues.subList(0, Math.min(MOST_ISSUES, issues.size()))) {
            listed.add(Sentences.of("visits.bulletin.issue", listed.size() + 1, issue.enterprise(), issue.title()));
        }
        long over =
                issues.stream().filter(issue -> OVER.contains(issue.status())).count();
        return Sentences.of(
                issues.size() > MOST_ISSUES ? "visits.bulletin.issuesMore" : "visits.bulletin.issues",
                issues.size(),
                String.join("；", listed),
                over,
                issues.size() - over);
    }

    private static String day(LocalDate day) {
        return Sentences.of("visits.bulletin.date", day.getMonthValue(), day.getDayOfMonth());
    }
}
