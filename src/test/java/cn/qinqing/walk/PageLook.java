package cn.qinqing.walk;

import cn.qinqing.BrowserTest;
import cn.qinqing.English;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** One look at a page: Chinese to the last label, every text translated, accessible, no wider than the window. */
public final class PageLook {

    /** Pictures of all pages are made for somebody who wants to look at them; of a page with a fault always. */
    private static final boolean PICTURES = Boolean.getBoolean("pictures");

    private final int width;
    private final List<String> faults = new ArrayList<>();

    /**
     * @param width of the window in pixels
     */
    public PageLook(int width) {
        this.width = width;
    }

    /** What every look found, with the page's name and the width. */
    public List<String> faults() {
        return faults;
    }

    /**
     * Looks at what the page shows at this moment.
     *
     * @param name of the page, in faults and pictures
     */
    public void at(Page page, String name) {
        int before = faults.size();
        String at = name + " (" + width + "): ";
        English.leftOn(page).forEach(left -> faults.add(at + left));
        if (page.locator("body").innerText().contains("!{")) {
            faults.add(at + "a text without translation");
        }
        int needed = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (needed > width) {
            faults.add(at + "is " + needed + " wide");
        }
        BrowserTest.violations(page).forEach(violation -> faults.add(at + violation));
        if (PICTURES || faults.size() > before) {
            BrowserTest.picture(page, name + "-" + width);
        }
    }

    /** The page or dialog could not be reached. */
    void missed(Page page, String name, Throwable why) {
        BrowserTest.picture(page, name + "-missed-" + width);
        faults.add(name + " (" + width + ") was not reached: " + why.getMessage());
    }
}
