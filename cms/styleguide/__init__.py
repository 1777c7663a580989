"""Every public component and block side by side, with too much and too little in it: for whoever works on the site."""
